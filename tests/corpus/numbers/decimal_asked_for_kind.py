# What a decimal is asked for is computed, whatever the answer.
from decimal import Decimal, InvalidOperation


def priced(text: str) -> Decimal:
    print("read", text)
    return Decimal(text)


print(priced("1.5").is_nan(), priced("2").is_finite(), priced("3").is_infinite(), -Decimal(7) // 2)
for text in ("1.10", "abc"):
    try:
        print(priced(text).quantize(Decimal("0.1")))
    except InvalidOperation as e:
        print(type(e).__name__)
