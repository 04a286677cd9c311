import csv
import io
import itertools
import operator
import re
from collections import defaultdict
from datetime import date, datetime
from statistics import mean, median, pstdev

DATA = """date,store,item,units,price
2024-01-05,Paris,apple,10,0.50
2024-01-05,Paris,pear,4,0.75
2024-01-09,Lyon,apple,3,0.55
2024-02-01,Lyon,fig,12,1.20
2024-02-11,Paris,apple,7,0.45
2024-02-29,Nice,pear,,0.80
"""


def parse(text):
    reader = csv.DictReader(io.StringIO(text))
    for n, row in enumerate(reader, start=2):
        try:
            yield {
                "date": datetime.strptime(row["date"], "%Y-%m-%d").date(),
                "store": row["store"],
                "item": row["item"].title(),
                "units": int(row["units"]),
                "price": float(row["price"]),
            }
        except ValueError as exc:
            print(f"line {n}: {exc}")


rows = list(parse(DATA))
print(len(rows), rows[0])
rows.sort(key=operator.itemgetter("store"))
for store, group in itertools.groupby(rows, key=operator.itemgetter("store")):
    group = list(group)
    total = sum(r["units"] * r["price"] for r in group)
    print(f"{store:<8}{len(group):>3}{total:>10.2f}")
by_month = defaultdict(lambda: defaultdict(int))
for r in rows:
    by_month[r["date"].strftime("%Y-%m")][r["item"]] += r["units"]
for month in sorted(by_month):
    print(month, dict(sorted(by_month[month].items())))
units = [r["units"] for r in rows]
print(f"{mean(units):.2f} {median(units)} {pstdev(units):.3f}")
first, last = min(r["date"] for r in rows), max(r["date"] for r in rows)
print((last - first).days, first.isoformat(), last.weekday(), date(2024, 12, 25) - last)
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["item", "units"], extrasaction="ignore", lineterminator="\n")
writer.writeheader()
for r in sorted(rows, key=lambda r: (-r["units"], r["item"]))[:3]:
    writer.writerow(r)
print(out.getvalue())
print(re.sub(r"(\d+)-(\d+)-(\d+)", lambda m: f"{m[3]}/{m[2]}/{m[1]}", "on 2024-01-05 and 2024-02-29"))
