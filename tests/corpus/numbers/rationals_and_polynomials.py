"""Polynomial, Fraction-like and Vector classes: arithmetic protocols in depth."""
from __future__ import annotations
from functools import total_ordering
from itertools import zip_longest
from math import gcd


@total_ordering
class Rational:
    def __init__(self, num: int, den: int = 1):
        if den == 0:
            raise ZeroDivisionError(f"Rational({num}, 0)")
        if den < 0:
            num, den = -num, -den
        g = gcd(num, den)
        self.num = num // g
        self.den = den // g

    def _coerce(self, other) -> Rational | None:
        if isinstance(other, Rational):
            return other
        if isinstance(other, int):
            return Rational(other)
        return None

    def __add__(self, other):
        o = self._coerce(other)
        if o is None:
            return NotImplemented
        return Rational(self.num * o.den + o.num * self.den, self.den * o.den)

    __radd__ = __add__

    def __neg__(self):
        return Rational(-self.num, self.den)

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        o = self._coerce(other)
        return NotImplemented if o is None else Rational(self.num * o.num, self.den * o.den)

    __rmul__ = __mul__

    def __truediv__(self, other):
        o = self._coerce(other)
        return self * Rational(o.den, o.num)

    def __pow__(self, n):
        return Rational(self.num ** n, self.den ** n) if n >= 0 else Rational(1)

    def __eq__(self, other):
        o = self._coerce(other)
        return o is not None and (self.num, self.den) == (o.num, o.den)

    def __lt__(self, other):
        o = self._coerce(other)
        return self.num * o.den < o.num * self.den

    def __hash__(self):
        return hash((self.num, self.den))

    def __float__(self):
        return self.num / self.den

    def __int__(self):
        return int(self.num / self.den)

    def __bool__(self):
        return self.num != 0

    def __abs__(self):
        return Rational(abs(self.num), self.den)

    def __str__(self):
        return f"{self.num}/{self.den}" if self.den != 1 else str(self.num)

    def __repr__(self):
        return f"Rational({self.num}, {self.den})"


class Poly:
    def __init__(self, *coeffs):
        cs = list(coeffs)
        while len(cs) > 1 and cs[-1] == 0:
            cs.pop()
        self.coeffs = tuple(cs) or (0,)

    @property
    def degree(self):
        return len(self.coeffs) - 1

    def __call__(self, x):
        result = 0
        for c in reversed(self.coeffs):
            result = result * x + c
        return result

    def __add__(self, other):
        return Poly(*(a + b for a, b in zip_longest(self.coeffs, other.coeffs, fillvalue=0)))

    def __mul__(self, other):
        out = [0] * (self.degree + other.degree + 1)
        for i, a in enumerate(self.coeffs):
            for j, b in enumerate(other.coeffs):
                out[i + j] += a * b
        return Poly(*out)

    def derivative(self):
        return Poly(*(i * c for i, c in enumerate(self.coeffs) if i))

    def __eq__(self, other):
        return self.coeffs == other.coeffs

    def __str__(self):
        terms = []
        for i, c in enumerate(self.coeffs):
            if c == 0:
                continue
            terms.append(f"{c}" if i == 0 else f"{c}x" if i == 1 else f"{c}x^{i}")
        return " + ".join(reversed(terms)) or "0"


half, third = Rational(1, 2), Rational(2, 6)
print(half + third, half - third, half * third, half / third, 1 - half, 2 * third, half ** 3)
print(half > third, half == Rational(2, 4), half == 0.5, sorted([half, third, Rational(-1, 5)]), max(third, half))
print(float(third), int(Rational(7, 2)), bool(Rational(0)), abs(Rational(-3, 4)), {half: "h"}[Rational(3, 6)])
print(sum([half, third, half], Rational(0)), repr(third))
try:
    Rational(1, 0)
except ZeroDivisionError as e:
    print("error:", e)
try:
    half + "x"
except TypeError as e:
    print("TypeError")
p, q = Poly(1, 2, 3), Poly(0, 1)
print(p, "|", q, "|", p + q, "|", p * q, "|", p.derivative(), "|", Poly(0, 0))
print(p(2), (p * p)(1), p.degree, p == Poly(1, 2, 3, 0), Poly() == Poly(0))
