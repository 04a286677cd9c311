"""Descriptors, __getattr__, __slots__, __format__, __missing__; unannotated."""


class Positive:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, 0)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive, got {value}")
        obj.__dict__[self.name] = value


class Box:
    width = Positive()
    height = Positive()

    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Proxy:
    def __init__(self, target):
        self._target = target
        self._log = []

    def __getattr__(self, name):
        self._log.append(name)
        return getattr(self._target, name)


class Money:
    __slots__ = ("amount", "currency")

    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    def __format__(self, spec):
        if spec == "short":
            return f"{self.amount:.0f}{self.currency[0]}"
        return f"{self.amount:{spec or '.2f'}} {self.currency}"

    def __add__(self, other):
        if self.currency != other.currency:
            return NotImplemented
        return Money(self.amount + other.amount, self.currency)

    def __bool__(self):
        return self.amount != 0

    def __repr__(self):
        return f"Money({self.amount!r}, {self.currency!r})"


class Defaults(dict):
    def __missing__(self, key):
        value = self[key] = f"<{key}>"
        return value


b = Box(2, 3)
b.width = 5
print(b.area(), b.width)
for w in (0, -1):
    try:
        b.width = w
    except ValueError as e:
        print(e)
p = Proxy(b)
print(p.area(), p.height, p._log)
m = Money(12.5)
print(f"{m} {m:short} {m:.1f} {m!r}", bool(Money(0)), m + Money(1))
try:
    m + Money(1, "USD")
except TypeError as e:
    print("TypeError", e)
d = Defaults(a=1)
print(d["a"], d["b"], len(d), d.get("c"), dict(d))
