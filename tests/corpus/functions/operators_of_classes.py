from itertools import filterfalse

seen = {3, 5}
prices = {"tea": 2.5, "milk": 1.0}
ops = {"+": int.__add__, "*": int.__mul__, "<": int.__lt__}
print({k: f(6, 7) for k, f in ops.items()}, int.__sub__(5, 3), str.__add__("a", "b"))
print(list(filterfalse(seen.__contains__, range(6))), list(filter(seen.__contains__, range(6))))
print(list(map(prices.__getitem__, ["milk", "tea"])), sorted(prices, key=prices.__getitem__), max(prices, key=prices.get))
print(any(map("aeiou".__contains__, "xyz")), sum(map("hello".__contains__, "oleander")))


class Base:
    def run(self, n):
        raise NotImplementedError(f"{type(self).__name__}.run")


class Doubler(Base):
    def run(self, n):
        return n * 2 if n > 0 else super().run(n)


try:
    print(Doubler().run(2), Doubler.__mro__[1].__name__)
    Doubler().run(0)
except NotImplementedError as e:
    print("missing", e)
big = 10**12
print(big in (1, 2, 10**12), [n in (3, 5) for n in (big, 3)])
