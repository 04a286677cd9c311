"""Shifts that C# has as they are, and attributes that other objects' are added to."""


class Stock:
    def __init__(self, name, count=0):
        self.name = name
        self.count = count

    def absorb(self, other):
        self.count += other.count
        other.count = 0

    def take(self, amount=1):
        self.count -= amount
        return self.count


def bits_of(mask):
    return [i for i in range(8) if mask & (1 << i)]


def popcount(n):
    bits = 0
    while n:
        bits += n & 1
        n >>= 1
    return bits


def power(base, n):
    result = 1
    while n > 0:
        if n & 1:
            result *= base
        base *= base
        n >>= 1
    return result


def bounds(cells):
    xs, ys = zip(*cells)
    return min(xs), min(ys), max(xs), max(ys)


def djb2(text):
    h = 5381
    for ch in text:
        h = ((h << 5) + h + ord(ch)) & 0xFFFFFFFF
    return h


first, second = Stock("bolts", 5), Stock("nuts", 4)
first.absorb(second)
left = first.take(3)
print(left, first.take(), second.count, [s.count for s in (first, second)])
print(bits_of(0b1010), popcount(1023), power(3, 40), -7 >> 1, [x >> 2 for x in (9, -9)])
print(1 << 40, (1 << 70) >> 68, djb2("hello"))
print(bounds({(x, y) for x in range(3) for y in range(x, 5)}))
for name, count in [("x", None), ("y", 2)]:
    print(name, count)
