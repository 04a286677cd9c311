for n in (0, 1, -1, 255, 256, -128, 1 << 40):
    print(n, n.bit_length(), n.bit_count(), bin(n), hex(n), oct(n), f"{n:,}", f"{n:+d}")
print(int("0x1f", 16), int("0b101", 0), int("-777", 8), int(" 42 "), int("1_000"), int("z", 36), int(True), int(-3.9))
print((1000).to_bytes(4, "big"), (1000).to_bytes(4, "little"), (-2).to_bytes(3, "big", signed=True))
print(int.from_bytes(b"\x03\xe8", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), int.from_bytes([1, 0]))
print(divmod(-7, 3), -7 // 3, -7 % 3, 7 % -3, divmod(7, -3), pow(7, 13, 11), pow(3, -1, 11), 2 ** 200 % 1007)
print(0b1010 & 0b0110, 0b1010 | 0b0101, 0b1010 ^ 0b0110, ~5, 1 << 10, -17 >> 2, 5 & -5)
print(round(12345, -2), round(-15, -1), round(25, -1), round(2.5), round(-3.5), round(2.675, 2))
for bad in ("", "1.5", "abc", "0x"):
    try:
        int(bad)
    except ValueError as error:
        print(error)
try:
    (300).to_bytes(1, "big")
except OverflowError as error:
    print(error)
try:
    pow(2, -1, 4)
except ValueError as error:
    print(error)
fact = 1
for i in range(1, 26):
    fact *= i
print(fact, len(str(fact)), sum(int(d) for d in str(fact)), fact.bit_length())
