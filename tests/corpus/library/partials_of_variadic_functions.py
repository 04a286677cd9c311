from decimal import Decimal
from functools import partial, reduce
import operator


def total(*nums, scale=1):
    return reduce(operator.add, nums, 0) * scale


def tagged(tag, *words, **attributes):
    extra = "".join(f" {k}={v}" for k, v in attributes.items())
    return f"<{tag}{extra}>{' '.join(words)}</{tag}>"


def pay(amount, wallet):
    amount = Decimal(amount)
    wallet["left"] -= amount
    return wallet["left"]


double = partial(total, scale=2)
bold = partial(tagged, "b")
print(double(1, 2, 3), double(), partial(total, 10)(1, 1))
print(bold("very", "bold"), bold("x", id=1), partial(tagged, "i", lang="en")("hi"))
print(pay(Decimal("1.5"), {"left": Decimal(4)}))
settings = {"a": 1, "b": "x"}
settings |= {"c": 2}
print(settings)
