import json
from decimal import Decimal
from functools import partial


def power(base, exponent, *, verbose=False):
    if verbose:
        print("power", base, exponent)
    return base ** exponent


square = partial(power, exponent=2)
cube = partial(power, exponent=3, verbose=True)
print(square(4), cube(2))
print(json.loads("1.1", parse_float=Decimal))
data = json.loads('{"price": 1.10, "n": 3}', parse_float=Decimal)
print(data)
