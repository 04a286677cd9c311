"""Formatting in its corners."""
from dataclasses import dataclass


@dataclass
class Money:
    amount: float
    currency: str = "EUR"

    def __format__(self, spec):
        if spec == "short":
            return f"{self.amount:.0f}{self.currency[0]}"
        return f"{self.amount:{spec or '.2f'}} {self.currency}"


name, width, prec, value = "Ann", 12, 3, 3.14159265
rows = [("apple", 3, 1.25), ("banana", 12, 0.5), ("kiwi", 100, 10.0)]
print(f"[{name:>{width}}] [{value:{width}.{prec}f}] [{value:<{width}.{prec}e}]")
print(f"{name!r:>8} {name!s:<6}| {value=:.2f} {width = } {name=}")
print(f"{'nested ' + f'{name.upper()}'} {{literal}} {rows[0][0]!r} {dict(a=1)['a']}")
print(f"{1234567.891:,.2f} {1234567:_} {255:#x} {255:#010b} {-42:+d} {42:=+8d} {0.256:.1%} {42:08.3f}")
print(f"{'centered':*^20} {True} {None} {True:d} {3.0} {1e20} {1e16} {1e15} {0.1+0.2} {1/3:.3g}")
print("%-10s|%5d|%05.1f|%x|%%|%r|%+d" % ("left", 42, 3.14159, 255, "q'uote", 7))
print("{:>10} {:^10} {:<10}|".format("r", "c", "l"), "{0} {1} {0}".format("a", "b"), "{n:{w}}|".format(n=5, w=4))
print("{0[name]} {1.amount} {2[0]}".format({"name": "Bob"}, Money(5.0), [7, 8]))
print(f"{Money(12.5)} {Money(12.5):short} {Money(3):8.1f}")
for item, qty, price in rows:
    print(f"{item:<10}{qty:>5}{price:>8.2f}{qty * price:>10,.2f}")
total = sum(q * p for _, q, p in rows)
print(f"{'Total':<10}{total:>23,.2f}")
print(f"{'a' 'b'} {'\n'.join(['x', 'y'])}")
print(f"{value:{'>' if width > 10 else '<'}{width}.2f}|")
print(f"{[1, 'two', 3.0, None, (4,)]} { {'k': {1}} } {(lambda v: v * 2)(4)}")
print(str(1.0), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\t\x00é\u200b"))
print("{:e} {:g} {:G} {:n}".format(12345.678, 0.00001234, 1e-10, 42), "{!r:^7}".format("x"))
print(f"{10**20:,} {-7 // 2} {-7 % 3} {7 % -3} {-7.5 // 2} {divmod(-7, 2)} {round(2.5)} {round(-1.5)} {round(1234.567, -2)}")
print("{:c}{:c} {:b} {:o} {:X}".format(72, 105, 10, 8, 48879), f"{3+4j} {complex(1, -2)!r} {1j * 1j}")
