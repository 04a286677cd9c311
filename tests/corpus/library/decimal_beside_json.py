# A decimal beside a number that was read: a decimal comes out.
import json
import sqlite3
from decimal import Decimal, ROUND_HALF_UP

row = json.loads('{"qty": 3, "price": "1.255", "half": 0.5}')
total = (Decimal(row["price"]) * row["qty"]).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
print(total, total + row["qty"], row["qty"] * Decimal("2"), (row["qty"] - Decimal("0.5")).normalize())
print(sum((Decimal(p) * q for p, q in json.loads('[["0.10", 3], ["2.50", 2]]')), Decimal(0)))
try:
    print(Decimal(1) + row["half"])
except TypeError as e:
    print(e)
with sqlite3.connect(":memory:") as db:
    db.execute("CREATE TABLE line(price TEXT, qty INTEGER)")
    db.executemany("INSERT INTO line VALUES(?, ?)", [("0.335", 10), ("1.20", 3)])
    for price, qty in db.execute("SELECT price, qty FROM line"):
        cost = (Decimal(price) * qty).quantize(Decimal("0.1"))
        print(price, qty, cost, cost.as_tuple().exponent)
