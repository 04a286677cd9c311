import math
import statistics as st
from fractions import Fraction

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.median(data), st.stdev(data), st.pvariance(data), st.mode(["a", "b", "b"]))
print(st.mean([1, 2, 3, 4, 4]), st.mean([-1.0, 2.5, 3.25, 5.75]), st.mean([Fraction(3, 7), Fraction(1, 21)]))
print(st.quantiles([1, 2, 3, 4, 5, 6, 7, 8], n=4), st.quantiles(data, n=4, method="inclusive"), st.multimode("aabbc"))
print(st.harmonic_mean([40, 60]), st.geometric_mean([54, 24, 36]), st.fmean([85, 92, 83], weights=[1, 2, 1]), st.median_grouped([52, 52, 53, 54]))
x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
slope, intercept = st.linear_regression(x, y)
print(round(slope, 3), round(intercept, 3), round(st.correlation(x, y), 6), st.covariance(x, y))
n = st.NormalDist(100, 15)
print(n.mean, n.stdev, round(n.cdf(115), 6), round(n.pdf(100), 8))
try:
    st.mean([])
except st.StatisticsError as e:
    print("error:", e)
print(Fraction("3/4") + Fraction(1, 4), Fraction(0.5), Fraction("1.25").limit_denominator(3), Fraction(7, -3), Fraction(22, 7).numerator)
print(math.comb(5, 2), math.perm(5, 2), math.gcd(48, 18, 30), math.lcm(4, 6), math.prod([1, 2, 3], start=4), math.isqrt(99))
print(math.fsum([0.1] * 10), math.hypot(3, 4), math.dist([0, 0], [1, 1]), math.expm1(1e-10), math.log1p(1e-10), math.erf(0.5))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7), math.modf(-2.25), math.frexp(10.0), math.ulp(1.0), math.nextafter(1.0, 2.0))
print(math.log(8, 2), math.log2(1024), math.log10(1000), math.exp2(3), math.cbrt(27), math.copysign(2, -0.0), math.sumprod([1, 2], [3, 4]))
print((2.5).as_integer_ratio(), (255).bit_length(), (255).bit_count(), (1.5).hex(), float.fromhex("0x1.8p+1"), (3.0).is_integer(), (1024).to_bytes(2, "little"))
