from fractions import Fraction
import statistics
import math

a = Fraction(1, 3)
b = Fraction("2/5")
print(a + b, a - b, a * b, a / b, -a, a ** 2, a < b, float(a), repr(a), Fraction(0.25), Fraction(6, 4).numerator)
print(sum([Fraction(1, n) for n in range(1, 5)], Fraction(0)), Fraction(3.14159).limit_denominator(100), Fraction(4, 2) == 2, 1 + a)
data = [2.5, 3.5, 4.0, 4.0, 5.5]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), round(statistics.stdev(data), 4), round(statistics.pstdev(data), 4), statistics.variance(data))
print(statistics.median_low([1, 3, 5, 7]), statistics.median_high([1, 3, 5, 7]), statistics.multimode("aabbc"), statistics.fmean([1, 2, 4]), round(statistics.harmonic_mean([40, 60]), 2), statistics.quantiles([1, 2, 3, 4, 5], n=4))
print(math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.factorial(10), math.isqrt(17), math.prod([1, 2, 3, 4]), math.hypot(3, 4), math.dist((0, 0), (3, 4)))
print(math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.copysign(1, -0.0), math.isclose(0.1 + 0.2, 0.3), math.inf, -math.inf, math.nan, math.tau, math.log(8, 2), math.log10(1000), math.log2(8), math.modf(3.25), math.frexp(8.0), math.degrees(math.pi), math.fsum([0.1] * 10))
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print("ZeroDivisionError", e)
