import json
import math
from decimal import Decimal
from fractions import Fraction

data = json.loads('{"value": 2.5, "n": 4, "name": "x", "xs": [1, 2, 3]}')
print(10 / data["value"], 3 * data["n"], data["n"] / 2, 2 ** data["n"], 10 - data["n"], 7 // data["n"], data["n"] % 3)
half = lambda v: round(10 / v, 3)
print(half(data["value"]), half(4))


def apply(fn, key):
    return fn(data[key])


print(apply(lambda v: v * 2, "n"), apply(lambda v: 10 / v, "value"), apply(len, "xs"))
print(math.prod([Fraction(1, 2), Fraction(3, 4)]), math.prod([Decimal("1.5"), Decimal(2)]))
print(sum(data["xs"]), sum(data["xs"]), max(data["xs"]))
