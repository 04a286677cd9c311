print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 3), 2 ** 10, 2 ** -1, 7 / 2, int(-3.7), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2))
print(10 ** 20, 2 ** 100, -(2 ** 63), 0xFF, 0b101, 0o17, 1_000, int("ff", 16), int("0b11", 0), int(" 42 "), int("-7"))
print(0.1 + 0.2, 1e16, 1e15, 123456789012345678.0, 1e-5, 0.0001, 1.0, -0.0, 1e300 * 1e10, float("nan"), float("-inf"), 5e-324)
print((255).bit_length(), (7).bit_count(), (10).to_bytes(2, "big"), (3.75).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1p-2"), (4.0).is_integer(), (5).real, (5).imag)
print(f"{1234567.891:,.2f} {0.000123:e} {0.5:%} {42:08b} {42:+d} {-42:06d} {3.14159:.3g} {1e10:g} {123456789:n} {255:#X} {1234567:_d}")
print(f"{3.0} {3.10:.1f} {1e100} {12345.6789:10.2f}| {5:^5}| {True:d} {'s':!<4} {2.5:.0f} {3.5:.0f} {0.15:.1f}")
print("%5.2f|%-6d|%+d|%e|%g|%x|%o|%s|%r|%5s|%%" % (3.14159, 42, 7, 12345.678, 0.0001, 255, 8, None, "q", "ab"))
print(bool(0), bool(0.0), bool("0"), bool([]), bool({}), bool(None), int(True), True + True, sum([True, False, True]))
print(1 == 1.0, 1 is not None, 3 < 4 < 5, 1 < 3 > 2, not 0, 5 and 0, 0 or "x", None or [])
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -8 >> 1, 2 ** 0.5, abs(-3.5), pow(2, 10, 1000), pow(3, -1, 7))
print(complex(1, 2) * complex(0, 1), abs(3 + 4j), (1 + 2j).real, (1 - 1j).conjugate(), 1j ** 2, complex("1+2j"))
for bad in ("abc", "1.5", "", "0x1f"):
    try:
        print(int(bad))
    except ValueError as e:
        print(e)
for f in (lambda: 1 / 0, lambda: 1 % 0, lambda: 1.0 // 0, lambda: 0 ** -1, lambda: float("x"), lambda: 2.0 ** 10000):
    try:
        print(f())
    except (ZeroDivisionError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(sum([0.1] * 10), sum(range(101)), min(3, 1, 2), max([1.5, 2]), max("a", "b"), min([], default=0), max({"a": 3, "b": 5}.items(), key=lambda kv: kv[1]))
print(list(range(10, 0, -3)), range(5)[-1], 3 in range(0, 10, 3), len(range(0, 10, 3)), list(reversed(range(3))), range(3) == range(0, 3), range(10)[2:5])
