numbers = [int(part) for part in "10,-3,42,007".split(",")]
print(numbers, sum(numbers))
for n in numbers:
    print(f"{n:5d}|{n:<5d}|{n:05d}|{n:x}|{n:+d}|{n:,}")
print(int("ff", 16), int(" 12 "), int(3.99), int(-3.99))
print(f"{1234567:,} {0.5:.1%} {255:08b}")
try:
    print(int("twelve"))
except ValueError as error:
    print(error)
