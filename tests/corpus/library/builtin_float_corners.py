# Floats: text, rounding, special values.
import math
for x in (0.1, 1e16, 1e15, 123456789.0, 1e-5, 0.0001, 1.0, -0.0, 1e100, 2.5e-8, 3.0e22, 1/3, 100.0, 1e21):
    print(x, repr(x), f"{x:.3f}", f"{x:g}", f"{x:e}", f"{x:.2%}" if x < 1e6 else "-")
print(0.1 + 0.2, 1.1 * 3, 1e308 * 10, -1e308 * 10, 5e-324, 2.0 ** 0.5, 10.0 // 3, -10.0 // 3, -10.5 % 3, 10.5 % -3, divmod(7.5, 2))
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf > 1e308, nan == nan, nan != nan, nan < 1, min(inf, 1), max([1, inf]), inf * 0, math.isnan(nan))
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1e20), round(1234.5678, -2), round(5.015, 2), round(-2.5), round(3.14159, 3))
print(float("1e3"), float("  -1.5 "), float("1_000.5"), float("Infinity"), float("-nan"), float(".5"), float("5."), float(True))
for text in ("", "abc", "1,5", "1e", "--1", "0x10"):
    try:
        float(text)
    except ValueError as e:
        print(e)
print((0.5).hex(), float.fromhex("0x1.8p1"), (2.5).is_integer(), (3.0).is_integer(), (0.75).as_integer_ratio(), int(1e18), int(-0.9))
for bad in (lambda: 1.0 / 0, lambda: 1.0 % 0, lambda: 10.0 ** 400, lambda: math.sqrt(-1), lambda: math.log(0)):
    try:
        bad()
    except (ZeroDivisionError, OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print(f"{3.14159:8.2f}|{3.14159:<8.2f}|{-3.14159:+.1f}|{1234567.891:,.2f}|{0.000012345:.3g}|{1e10:.0f}|{255.0:010.3f}|{1.5:n}")
print("%.3f %5.1f %e %g %g" % (2 / 3, 9.96, 12345.678, 0.0001, 1e20), str(1e16), 1e5, 12345678912345678.0, 0.1 * 3, 1.0 == 1, hash(0.5) == hash(0.5))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(2.9), math.fabs(-3), math.hypot(1, 1), math.copysign(2, -0.0), math.ldexp(0.5, 3), math.nextafter(1, 2), math.ulp(1.0))
print(sum([0.1] * 10), math.fsum([0.1] * 10), abs(-0.0), -0.0 == 0.0, 1e-7, 0.00001234, 1.5e300 * 1e10)
