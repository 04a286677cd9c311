from datetime import date, datetime, timedelta
from decimal import Decimal

# What holds no items says so, in its module's name, wherever it is gone through.
price = Decimal("9.90")
day = date(2024, 2, 29)
span = timedelta(hours=3)

try:
    print(sorted(price))
except TypeError as e:
    print("sorted:", e)

try:
    for part in day:
        print(part)
except TypeError as e:
    print("for:", e)

try:
    print(list(datetime(2024, 1, 1)))
except TypeError as e:
    print("list:", e)

try:
    print(sum(span))
except TypeError as e:
    print("sum:", e)

try:
    print(max(price, Decimal(3)), min(day, date(2024, 1, 1)))
    print(any(price))
except TypeError as e:
    print("any:", e)
