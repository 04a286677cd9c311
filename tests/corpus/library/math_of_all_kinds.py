import math
import random
import statistics as st
from decimal import Decimal, ROUND_DOWN, ROUND_HALF_UP
from fractions import Fraction
import cmath
import operator
from functools import reduce

print(math.sqrt(2), math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
print(math.ceil(1.2), math.floor(-1.2), math.trunc(1.9), round(0.5), round(1.5), round(-2.5), round(1234.5678, 2), round(12345, -2))
print(math.sin(math.pi / 6), math.cos(0), math.atan2(1, 1), math.degrees(math.pi / 4), math.radians(180))
print(math.log(math.e), math.log10(1000), math.log2(8), math.log1p(0), math.exp(1), math.pow(2, 0.5), math.fmod(7, 3), math.remainder(7, 4))
print(math.factorial(25), math.comb(50, 6), math.perm(5, 3), math.gcd(12, 18), math.lcm(4, 6, 10), math.isqrt(99))
print(math.isfinite(1e308 * 10), math.isnan(float("nan")), math.copysign(3, -1), math.fabs(-2), math.ulp(1.0), math.nextafter(1, 2))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.prod(range(1, 6)), math.hypot(3, 4, 12), math.dist([1, 2], [4, 6]), math.cbrt(27))
print(cmath.exp(1j * math.pi).real, cmath.phase(-1), (3 + 4j).conjugate(), abs(3 - 4j), complex("1+2j"), (1 + 2j) ** 2, cmath.isclose(1j * 1j, -1))
print(0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), 1e-7, 1e22, 123456789.123456789, 1 / 3, 2 / 3, 100.0, 1e5, 1.5e300 * 1e10)
print(Decimal("0.1") + Decimal("0.2"), Decimal(10) / 3, Decimal("1.005").quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("9.99").to_integral_value(ROUND_DOWN), Decimal("1E-5"))
print(Fraction(3, 9), Fraction("0.125"), Fraction(1, 3) + Fraction(1, 6), Fraction(7, 2) // 1, Fraction(5, 3) > 1.6, Fraction(2, 3) ** 2, round(Fraction(7, 2)))
print(int("101", 2), int("z", 36), bin(10), hex(-255), oct(64), f"{1234.5:,.2f}", f"{0.00001234:.2e}", f"{42:b} {42:o} {42:X} {42:#x} {-5:05d} {3.0:g} {1e10:g}")
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), 2 ** 100, 2 ** -2, (-8) ** 2, 10 ** 18 + 1, 5 / 2, 4 / 2, 1_000 * 3)
print(sum(x * x for x in range(10)), reduce(operator.xor, [1, 2, 3]), max(3, 7.5, -1), min([4, 2]), abs(-7.25), pow(3, 4, 5), pow(2, -1, 5))
primes = [n for n in range(2, 40) if all(n % d for d in range(2, math.isqrt(n) + 1))]
print(primes, sum(primes), st.median(primes), round(st.pstdev(primes), 3), [bin(p).count("1") for p in primes[:5]])


def newton(f, df, x, tol=1e-10):
    for i in range(50):
        step = f(x) / df(x)
        x -= step
        if abs(step) < tol:
            return x, i + 1
    raise ArithmeticError("no convergence")


root, n = newton(lambda x: x ** 2 - 2, lambda x: 2 * x, 1.0)
print(f"{root:.10f}", n, math.isclose(root, math.sqrt(2)))
rng = random.Random(3)
inside = sum(1 for _ in range(1000) if math.hypot(rng.random(), rng.random()) <= 1)
print(4 * inside / 1000, (255).bit_count(), (10).to_bytes(2, "little"), float.fromhex("0x1.8p1"), (0.5).hex(), float("1_0.5"))
try:
    math.sqrt(-1)
except ValueError as e:
    print(e)
try:
    2 ** 5000 * 1.0
except OverflowError as e:
    print(e)
