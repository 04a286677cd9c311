MASK = 0xFF
BIG = 1_000_000
FLAGS = 0b1010
OCT = 0o755
HUGE = 2**31
GIB = 1024 ** 3
MOD = 10**9 + 7
RATE = 1_000.5
SMALL = 1e-3


def f(n: int) -> int:
    return n & 0x7FFF_FFFF


print(MASK, BIG, FLAGS, OCT, HUGE, GIB, MOD, RATE, SMALL, f(2**40), 2**100, 0xFFFF_FFFF_FFFF)
for n in range(5):
    print(2**n, n**3, 10**(n + 1), (-2) ** n, 2 ** -(n + 1), -2**2)


from enum import Enum, IntFlag, IntEnum


class Perm(IntFlag):
    R = 0x4
    W = 0b10
    X = 1 << 0


class Code(IntEnum):
    OK = 0x10
    BAD = 1_000


def g(limit: int = 10_000, ratio: float = 1e-3, step=-0x10) -> float:
    match limit:
        case 0x10:
            return 1.5e3
        case 10_000:
            return ratio * step
        case 0b11 | 0o17:
            return 1_0.5
    return 3.0e-2


print(Perm.R | Perm.W, Code.OK, Code.BAD.value, g(), g(16), g(15), g(1), -0x10, -1_000, 0x8000_0000, 0xFFFFFFFFFFFFFFFF, 5e-324, 1E5, 0xdeadBEEF, 00)
data = [0x00, 0xFF, 0x7f]
print(data, bytes(data), 10**18, 10**19, 3**4, 2**16, 2**63, [10**k for k in range(3)])
print(1e999, -1e999, 1_0.0e400, 1e-999, 1e308, [1.5e300 * 1e10])
