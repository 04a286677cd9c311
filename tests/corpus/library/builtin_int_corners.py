# Whole numbers: division, shifts, bases, big ones.
for a, b in [(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5)]:
    print(a // b, a % b, divmod(a, b), round(a / b, 2), int(a / b))
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(5, 0), lambda: 0 ** -1, lambda: 1 << -1):
    try:
        bad()
    except (ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)
print(2 ** 100, 2 ** -2, (-2) ** 3, 0 ** 0, pow(3, 200, 7), pow(3, -1, 7), 10 ** 20 // 3, -(10 ** 20) % 7)
print(int("0x1f", 16), int("0b101", 0), int("  -12_000 "), int("z", 36), int(3.99), int(-3.99), int(True), int("٣"))
for text in ("", "1.5", "0x", "abc", "1__0", "9" * 3 + "a"):
    try:
        int(text)
    except ValueError as e:
        print(e)
print(bin(10), oct(64), hex(255), bin(-5), hex(-255), f"{255:#010x} {5:08b} {-5:+d} {1234567:,} {1234567:_}", format(42, "x"), f"{42:5}|{42:<5}|{42:^5}|")
print(5 & 3, 5 | 3, 5 ^ 3, ~5, -5 >> 1, 1 << 70, -1 & 0xFF, (255).bit_length(), (255).bit_count(), (-8).bit_length(), (0).bit_length())
print((1000).to_bytes(2, "big"), int.from_bytes(b"\xff\xfe", "big", signed=True), (-2).to_bytes(2, "little", signed=True), (5).as_integer_ratio(), (7).real, (7).denominator)
try:
    (300).to_bytes(1, "big")
except OverflowError as e:
    print(e)
print(max(3, -7, key=abs), min(1, True), abs(-2 ** 63), sum(range(101)), 2 ** 31 * 2 ** 31, 2 ** 63 - 1 + 1, -2 ** 31 - 1)
print(True + True, True == 1, isinstance(True, int), bool("False"), bool(0.0), not [], 5 == 5.0, 1 < 2 < 3, 3 > 2 == 2)
print(round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), int("9" * 9) + 1, len(str(3 ** 500)), 12345678901234567890 % 97)
