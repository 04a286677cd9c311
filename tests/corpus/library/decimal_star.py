"""A bill in decimals, with everything that the module exports."""
from decimal import *
from fractions import *


def share(total: Decimal, people: int) -> list[Decimal]:
    each = (total / people).quantize(Decimal("0.01"), rounding=ROUND_DOWN)
    first = total - each * (people - 1)
    return [first] + [each] * (people - 1)


getcontext().prec = 6
print(Decimal(1) / Decimal(7))
getcontext().prec = 28
print(Decimal(1) / Decimal(7))
print(share(Decimal("100.00"), 3), sum(share(Decimal("0.05"), 2)))
print(round(Decimal("0.70") * Decimal("1.05"), 2), round(0.70 * 1.05, 2))
print(Decimal.from_float(0.1), format(Decimal.from_float(0.1), ".17"), format(Decimal("1234.5"), ",.2f"))
print(Fraction.from_float(0.375), Fraction(Decimal("1.1")), Fraction("7e-6"), Fraction(" -3/7 "))
print((0.75).as_integer_ratio(), (-2.5).as_integer_ratio(), (1e20).as_integer_ratio())
numerator, denominator = (3.14159).as_integer_ratio()
print(numerator / denominator == 3.14159, numerator % 10)
with localcontext() as ctx:
    ctx.prec = 4
    print(Decimal(2).sqrt(), getcontext())
try:
    float("nan").as_integer_ratio()
except ValueError as error:
    print("ValueError:", error)
