def grow(n):
    total = 1
    for _ in range(n):
        total *= 3
    return total


big = grow(70)
print(float(big), big * 1.5, 0.5 + big, big / 7, float(3), float(True), float("2.5"), float(), big > 1e30)
value: float = big
print(value, float(-big))
try:
    print(float(grow(1000)))
except OverflowError as e:
    print(e)
