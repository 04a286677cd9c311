class Fraction:
    def __init__(self, num, den=1):
        if den == 0:
            raise ZeroDivisionError(f"Fraction({num}, 0)")
        if den < 0:
            num, den = -num, -den
        g = self._gcd(abs(num), den)
        self.num, self.den = num // g, den // g

    @staticmethod
    def _gcd(a, b):
        while b:
            a, b = b, a % b
        return a or 1

    @classmethod
    def parse(cls, text):
        num, _, den = text.partition("/")
        return cls(int(num), int(den or 1))

    def _wrap(self, other):
        return other if isinstance(other, Fraction) else Fraction(other)

    def __add__(self, other):
        o = self._wrap(other)
        return Fraction(self.num * o.den + o.num * self.den, self.den * o.den)

    __radd__ = __add__

    def __sub__(self, other):
        return self + -self._wrap(other)

    def __rsub__(self, other):
        return self._wrap(other) - self

    def __mul__(self, other):
        o = self._wrap(other)
        return Fraction(self.num * o.num, self.den * o.den)

    __rmul__ = __mul__

    def __truediv__(self, other):
        o = self._wrap(other)
        return Fraction(self.num * o.den, self.den * o.num)

    def __rtruediv__(self, other):
        return self._wrap(other) / self

    def __neg__(self):
        return Fraction(-self.num, self.den)

    def __pow__(self, n):
        return Fraction(self.num ** n, self.den ** n) if n >= 0 else Fraction(self.den ** -n, self.num ** -n)

    def __eq__(self, other):
        o = self._wrap(other)
        return self.num == o.num and self.den == o.den

    def __lt__(self, other):
        o = self._wrap(other)
        return self.num * o.den < o.num * self.den

    def __le__(self, other):
        return self < other or self == other

    def __hash__(self):
        return hash((self.num, self.den))

    def __float__(self):
        return self.num / self.den

    def __int__(self):
        return int(self.num / self.den)

    def __bool__(self):
        return self.num != 0

    def __str__(self):
        return str(self.num) if self.den == 1 else f"{self.num}/{self.den}"

    def __repr__(self):
        return f"Fraction({self.num}, {self.den})"


h, t = Fraction(1, 2), Fraction.parse("2/3")
print(h + t, h - t, h * t, h / t, -h, h ** 2, t ** -2)
print(1 + h, 2 - h, 3 * t, 1 / t, h == Fraction(2, 4), h < t, h <= 0, h >= Fraction(0))
print(sum([h, t, Fraction(5, 6)]), sorted([t, h, Fraction(-1, 3)]), float(t), int(Fraction(7, 2)), bool(h - h))
print({h: "half"}[Fraction(3, 6)], max(h, t), str(Fraction(4, 2)), repr(Fraction.parse("3")))
try:
    h / 0
except ZeroDivisionError as e:
    print("error:", e)
