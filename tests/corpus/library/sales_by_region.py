import csv
import io
import pathlib
import statistics
import tempfile
from collections import namedtuple
from decimal import Decimal, ROUND_HALF_UP, getcontext
from fractions import Fraction

Sale = namedtuple("Sale", "region product qty price")

RAW = """region,product,qty,price
north,widget,10,2.50
south,widget,4,2.55
north,gadget,1,19.99
east,"gizmo, large",3,7.125
"""


def load(path):
    with path.open(newline="") as f:
        for row in csv.DictReader(f):
            yield Sale(row["region"], row["product"], int(row["qty"]), Decimal(row["price"]))


def money(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


with tempfile.TemporaryDirectory() as tmp:
    base = pathlib.Path(tmp)
    src = base / "in" / "sales.csv"
    src.parent.mkdir(parents=True, exist_ok=True)
    src.write_text(RAW)
    sales = list(load(src))
    totals = {}
    for s in sales:
        totals[s.region] = totals.get(s.region, Decimal(0)) + s.qty * s.price
    for region in sorted(totals):
        print(f"{region:>6}: {money(totals[region]):>10,}")
    out = base / "report.csv"
    with open(out, "w", newline="") as f:
        w = csv.writer(f, quoting=csv.QUOTE_NONNUMERIC)
        w.writerow(["region", "total"])
        w.writerows([r, float(money(t))] for r, t in sorted(totals.items()))
    print(out.read_text())
    print(sorted(p.relative_to(base).as_posix() for p in base.rglob("*.csv")))
    print(out.suffix, out.stem, src.parent.name, out.exists())
print(sales[0], sales[0]._replace(qty=11).qty, Sale._fields)
prices = [s.price for s in sales]
print(statistics.mean(prices), statistics.median(prices), max(prices))
print(statistics.stdev([s.qty for s in sales]), statistics.quantiles([1, 2, 3, 4, 5], n=4))
print(sum((Fraction(1, n) for n in range(1, 6)), Fraction(0)), Fraction("0.125"), Fraction(3, 4) ** -2)
getcontext().prec = 10
print(Decimal(1) / Decimal(7), Decimal("2").sqrt(), Decimal("1E+3").normalize())
