import csv
import io
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory


@dataclass
class Sale:
    region: str
    product: str
    amount: float
    units: int


def read_sales(path: Path) -> list[Sale]:
    with path.open(newline="") as f:
        return [Sale(r["region"], r["product"], float(r["amount"]), int(r["units"])) for r in csv.DictReader(f)]


def summarize(sales: list[Sale]) -> dict:
    totals = defaultdict(lambda: {"amount": 0.0, "units": 0})
    for s in sales:
        totals[s.region]["amount"] += s.amount
        totals[s.region]["units"] += s.units
    best = max(sales, key=lambda s: s.amount / s.units)
    return {"regions": dict(totals), "best": best.product, "count": len(sales)}


with TemporaryDirectory() as d:
    src = Path(d) / "sales.csv"
    rows = [["region", "product", "amount", "units"], ["north", "pen", "10.50", "7"], ["south", "ink", "99.9", "3"], ["north", "cap", "5", "1"]]
    with src.open("w", newline="") as f:
        csv.writer(f).writerows(rows)
    report = summarize(read_sales(src))
    out = Path(d) / "report.json"
    out.write_text(json.dumps(report, indent=2))
    loaded = json.loads(out.read_text())
    for region, numbers in sorted(loaded["regions"].items()):
        print(f"{region:<8}{numbers['amount']:>8.2f}{numbers['units']:>4d}")
    print(loaded["best"], loaded["count"], out.stat().st_size > 50, loaded == report)
    print(src.read_text().splitlines()[1].split(","))
