import csv
import io
import sys
from collections import defaultdict
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from operator import itemgetter

RAW = """date,category,amount,note
2024-01-05,food,12.50,"lunch, coffee"
2024-01-07,rent,"1,200.00",
2024-02-01,food,8.995,snack
2024-02-03,fun,bad,oops
2024-02-10,fun,30,"said hi"
"""


def load(text):
    for n, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            yield {
                "date": datetime.strptime(row["date"], "%Y-%m-%d").date(),
                "category": row["category"],
                "amount": Decimal(row["amount"].replace(",", "")),
                "note": row["note"] or None,
            }
        except ArithmeticError as e:
            print(f"line {n}: {type(e).__name__}", file=sys.stdout)


def cents(x):
    return x.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


rows = list(load(RAW))
totals = defaultdict(Decimal)
for r in rows:
    totals[r["category"]] += r["amount"]
for cat, total in sorted(totals.items(), key=itemgetter(1), reverse=True):
    print(f"{cat:<8}{cents(total):>12,}")
for month, group in groupby(rows, key=lambda r: r["date"].strftime("%Y-%m")):
    items = list(group)
    print(month, len(items), cents(sum(i["amount"] for i in items)), [i["note"] for i in items])
print(max(rows, key=itemgetter("amount"))["date"], cents(sum((r["amount"] for r in rows), Decimal(0)) / len(rows)))
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["category", "total"], quoting=csv.QUOTE_ALL)
w.writeheader()
for cat in sorted(totals):
    w.writerow({"category": cat, "total": cents(totals[cat])})
print(out.getvalue().replace("\r\n", "\n"), end="")
print(rows[0]["amount"] + 1, -rows[0]["amount"], rows[0]["amount"] > 12, round(rows[2]["amount"], 1), int(rows[2]["amount"]), str(rows[1]["amount"]))
