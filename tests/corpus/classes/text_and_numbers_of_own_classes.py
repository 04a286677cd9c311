"""Text and numbers with a class of their own."""


class Celsius(float):
    """A temperature."""

    def to_fahrenheit(self):
        return Fahrenheit(self * 9 / 5 + 32)

    def __str__(self):
        return f"{float(self):.1f}°C"


class Fahrenheit(float):
    def to_celsius(self):
        return Celsius((self - 32) * 5 / 9)


class UserId(str):
    def __new__(cls, value):
        if not value.startswith("u-"):
            raise ValueError(f"bad user id {value!r}")
        return super().__new__(cls, value)

    @property
    def number(self):
        return int(self[2:])


class Symbol(str):
    pass


class Token(str):
    def __new__(cls, text, line=0):
        token = super().__new__(cls, text)
        token.line = line
        return token

    def is_word(self):
        return self.isalpha() and self == self.lower()


class Money(int):
    def __add__(self, other):
        return Money(int(self) + int(other))

    def __repr__(self):
        return f"Money({int(self)})"

    def __str__(self):
        return f"${self // 100}.{self % 100:02d}"


class Shout(str):
    def upper(self):
        return super().upper() + "!"

    def __eq__(self, other):
        return self.lower() == other.lower()

    def __hash__(self):
        return hash(self.lower())


def greet(name: str) -> str:
    return f"hello {name}, {len(name)} letters"


boiling = Celsius(100)
print(boiling, boiling.to_fahrenheit(), boiling + 1, boiling > Celsius(37.5), round(boiling / 3, 2))
print(Fahrenheit(98.6).to_celsius(), [round(t, 1) for t in map(Celsius, (1.26, 2.5))], f"{boiling:.3f}")
ids = {UserId("u-7"): "Ann", UserId("u-12"): "Bob"}
for uid, name in ids.items():
    print(uid, uid.number, name, uid.upper(), len(uid), uid[0], uid in ids)
print(ids, UserId("u-7") in ids, ids[UserId("u-12")], isinstance(UserId("u-1"), str))
try:
    UserId("x-1")
except ValueError as e:
    print(e)
total = Money(1999) + Money(501)
print(total, repr(total), total * 2, sum([Money(1), Money(2)]), max(Money(3), Money(5)), total == 2500)
tokens = [Token(word, n) for n, word in enumerate("let X be y".split(), 1)]
print([(t, t.line, t.is_word()) for t in tokens], ", ".join(tokens), sorted(tokens, key=str.lower))
print(Symbol("a") == "a", Symbol("b") < Symbol("c"), sorted([Symbol("z"), Symbol("y")]), {Symbol("q"), Symbol("q")})
print(Symbol("plus") + "!", "+" + Symbol("x"), greet(Symbol("Zoe")), Symbol("a b").split(), "x" in Symbol("xyz"))
print(Shout("hey").upper(), Shout("Hey") == Shout("hEY"), len({Shout("a"), Shout("A")}))
