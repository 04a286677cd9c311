# Containers of the library among values of other kinds: each shows itself as what it is.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

groups = defaultdict(list, {"a": [1]})
groups["b"].append(2)
things = [Counter("aab"), groups, deque([1, 2], maxlen=3), OrderedDict(a=1), ChainMap({"x": 1}), Decimal("1.50"), Fraction(1, 3), None, 2.0]
print(things)
for thing in things:
    print(type(thing).__name__, thing)
record = {
    "day": date(2024, 2, 29),
    "at": datetime(2024, 2, 29, 12, 30, 5),
    "wakes": time(6, 45),
    "for": timedelta(days=1, hours=2),
    "tags": {"x"},
    "n": 3,
}
print(record)
for key, value in record.items():
    print(f"{key}: {value} / {value!r}")
row = (date(2024, 1, 1), "text", timedelta(minutes=90), [datetime(2024, 1, 1)])
print(row)
print(str(record["for"]), deque([1]) == deque([1]), deque([1]) == [1], Counter(a=1) == {"a": 1})
