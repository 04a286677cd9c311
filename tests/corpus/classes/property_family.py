class Temperature:
    """A temperature with two faces."""

    _count = 0

    def __init__(self, celsius=0.0):
        self.celsius = celsius
        type(self)._count += 1

    @property
    def celsius(self):
        """Degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = float(value)

    @celsius.deleter
    def celsius(self):
        print("resetting")
        self._celsius = 0.0

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    @classmethod
    def from_fahrenheit(cls, value):
        t = cls()
        t.fahrenheit = value
        return t

    @classmethod
    def count(cls):
        return cls._count

    @staticmethod
    def is_freezing(value):
        return value <= 0

    def __repr__(self):
        return f"{self.__class__.__name__}({self.celsius:.2f})"


class Oven(Temperature):
    limit = 300

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value > self.limit:
            raise ValueError("too hot")
        self._celsius = float(value)


t = Temperature(25)
print(t, t.fahrenheit)
t.fahrenheit = 212
print(t, t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print("error:", e)
del t.celsius
print(t, Temperature.is_freezing(t.celsius))
print(Temperature.from_fahrenheit(50))
o = Oven(200)
print(o, Temperature.count(), Oven.count())
try:
    o.celsius = 301
except ValueError as e:
    print("oven:", e)
o.celsius += 50
print(o, o.fahrenheit)
print(Temperature.__doc__, "|", Temperature.celsius.__doc__)


class ReadOnly:
    @property
    def value(self):
        return 42


r = ReadOnly()
try:
    r.value = 1
except AttributeError as e:
    print(type(e).__name__, e)
print(hasattr(r, "value"), hasattr(r, "nope"), getattr(r, "nope", "default"))
