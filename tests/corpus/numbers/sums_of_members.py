"""Sums of members of an IntEnum are ints; sums of fractions among ints; math.hypot in a table of functions."""

import math
from enum import IntEnum
from fractions import Fraction


class Coin(IntEnum):
    CENT = 1
    DIME = 10
    EURO = 100


class Purse:
    def __init__(self):
        self.coins = []

    @property
    def paid(self):
        return sum(self.coins)


purse = Purse()
purse.coins.extend([Coin.EURO, Coin.DIME])
print(purse.paid, sum(Coin), sum([Coin.DIME, Coin.DIME], 5), f"{purse.paid / 100:.2f}")


def share(n):
    return 1 if n == 1 else Fraction(1, n)


print(sum(share(n) for n in range(1, 5)), [share(1), share(2)])
functions = {"max": max, "abs": abs, "hypot": math.hypot}
for name, args in (("max", [1, 5, 2]), ("hypot", [3, 4]), ("abs", [-2])):
    print(name, functions[name](*args))
