a = b = c = []
a.append(1)
print(b, c is a)
x, *y, z = range(6)
print(x, y, z)
(p, q), [r, *s] = (1, 2), "abc"
print(p, q, r, s)
*init, last = "hello"
print(init, last)
i, lst = 0, [10, 20, 30]
i, lst[i] = 2, 99
print(i, lst)


class Box:
    def __init__(self):
        self.n = 0
        self.items = {}


calls = []


def box(b):
    calls.append("box")
    return b


def key():
    calls.append("key")
    return "k"


b1 = Box()
box(b1).n += 5
box(b1).items[key()] = 1
box(b1).items[key()] += 41
print(b1.n, b1.items, calls)
n = 10
n += 3; n -= 1; n *= 4; n //= 5; n **= 2; n %= 7; n <<= 3; n |= 5; n ^= 2; n &= 31; n >>= 1
print(n)
f = 7
f /= 2
print(f)
m = [1, 2, 3, 4, 5, 6, 7, 8]
m[2:4] = ["a", "b", "c"]
print(m)
m[::3] = [0, 0, 0]
print(m)
del m[1:3], m[-1]
print(m)
m[1:1] = [True, None]
m += (7, 8)
m *= 2
print(m, m[::-2], m[-3:-1], m[10:], m[:-8])
del m[:]
print(m)
d = {"a": 1, "b": 2, "c": 3}
del d["b"]
d |= {"z": 26, "a": 0}
print(d)
first, second = d.items()if len(d) == 2 else list(d.items())[:2]
print(first, second)
if (total := sum(d.values())) > 20 and (half := total // 2):
    print(total, half)
print([sq for v in range(8) if (sq := v * v) % 2 == 0], sq)
while (chunk := lst[:2]):
    print("chunk", chunk)
    del lst[:2]
for k, (v, w) in {"m": (1, 2), "n": (3, 4)}.items():
    print(k, v + w, end=" ")
else:
    print("done")
for n in range(2, 12):
    for d2 in range(2, n):
        if n % d2 == 0:
            break
    else:
        print(n, end=",")
print()
t = 1, 2, 3
u = *t, 4, *[5, 6]
print(u, [*u, *"ab"], {**{"q": 1}, "q": 2, **{"r": 3}}, {*t, 3, 9})
print(1 < 2 < 3 != 4 >= 4, 1 < 3 < 2, not 1 == 1.0)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), 2 ** -1, 2 ** 100, round(2.5), round(-3.5), round(2.675, 2), round(1234, -2), 7.0 // 2, -7.5 % 2)
print(int("ff", 16), int("-0b101", 0), 0o17, 1_000_000, bin(10), hex(-255), oct(8), 10 ** 20 // 3, (1 << 70) - 1, ~5, -3 >> 1)
