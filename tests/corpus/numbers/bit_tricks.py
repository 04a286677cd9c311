def popcount(x):
    count = 0
    while x:
        x &= x - 1
        count += 1
    return count


for x in (0, 1, 5, 255, 1023):
    print(x, popcount(x), x & 6, x | 8, x ^ 3, ~x, x << 2, x >> 1)
mask = 0
for bit in (1, 3, 5):
    mask |= 1 << bit
print(mask, bin(mask), hex(mask))
print(1 << 40, 1 << 70)
