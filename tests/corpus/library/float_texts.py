import math
values = [0.1, 1 / 3, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, -0.0, 2.0, 1e300 * 1e10, float("nan"), 5e-324]
print(values)
for v in values[:7]:
    print(f"{v:.2f} {v:.3e} {v:g} {v:10.4f} {v:<12.1f}| {v:+.1f} {v:%}", repr(v), str(v))
print(float("1e3"), float("  -2.5 "), float("inf"), float("-Infinity"), float("1_0.5"), float("nan") != float("nan"))
print((0.5).hex(), float.fromhex("0x1.8p3"), (2.5).is_integer(), (4.0).is_integer(), 0.1 + 0.2, 1.1 * 3, 10 / 4, 7 // 2.0, -7.5 % 2)
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), round(-1.5), int(-1.5), abs(-1.5), math.fmod(-7.5, 2), math.copysign(3, -0.0))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(values[10]), math.isinf(values[9]), math.hypot(3, 4), math.nextafter(1.0, 2.0), math.ulp(1.0))
print(max(1.5, 2), min(0.5, 1, -1), sum([0.1] * 10), math.fsum([0.1] * 10), math.prod([1.5, 2, 3]))
for bad in ("", "1,5", "abc"):
    try:
        float(bad)
    except ValueError as error:
        print(error)
try:
    print(1.0 / 0)
except ZeroDivisionError as error:
    print(error)
try:
    print(math.sqrt(-1))
except ValueError as error:
    print(error)
