"""Inventory report: csv, decimal, json, argparse."""
import argparse
import csv
import io
import json
import sys
from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal
from operator import attrgetter
from typing import NamedTuple


class Item(NamedTuple):
    sku: str
    name: str
    qty: int
    price: Decimal
    tags: tuple[str, ...] = ()

    @property
    def total(self) -> Decimal:
        return (self.qty * self.price).quantize(Decimal("0.01"), ROUND_HALF_UP)


SOURCE = """sku;name;qty;price;tags
A1;Bolt M4;100;0.125;metal,small
B2;Panel;3;49.90;wood
C3;"Glue; strong";12;7.5;
D4;Nut M4;250;0.08;metal,small
"""


def read(stream):
    for row in csv.DictReader(stream, delimiter=";"):
        tags = tuple(t for t in row["tags"].split(",") if t)
        yield Item(row["sku"], row["name"], int(row["qty"]), Decimal(row["price"]), tags)


def report(items, fmt):
    if fmt == "json":
        return json.dumps([{**i._asdict(), "price": str(i.price), "total": float(i.total)} for i in items], indent=1)
    if fmt == "csv":
        out = io.StringIO()
        w = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
        w.writerow(Item._fields)
        for i in items:
            w.writerow([*i[:3], f"{i.price:.3f}", "|".join(i.tags)])
        return out.getvalue()
    width = max(len(i.name) for i in items)
    lines = [f"{i.sku} {i.name:<{width}} {i.qty:>5} {i.total:>10}" for i in items]
    lines.append("-" * len(lines[0]))
    lines.append(f"{sum(i.total for i in items):>{len(lines[0])}}")
    return "\n".join(lines)


def main(argv):
    p = argparse.ArgumentParser()
    p.add_argument("--format", "-f", choices=("text", "json", "csv"), default="text")
    p.add_argument("--sort", default="sku", metavar="FIELD")
    p.add_argument("--tag", nargs="*")
    p.add_argument("--min-qty", type=int, default=0, dest="min_qty")
    args = p.parse_args(argv)
    items = [i for i in read(io.StringIO(SOURCE)) if i.qty >= args.min_qty]
    if args.tag:
        items = [i for i in items if set(args.tag) & set(i.tags)]
    items.sort(key=attrgetter(args.sort))
    print(report(items, args.format))
    return len(items)


print(main([]))
print(main(["-f", "csv", "--sort", "qty", "--min-qty", "10"]))
print(main(["--format=json", "--tag", "wood", "metal", "--min-qty", "200"]))
by_tag = Counter(t for i in read(io.StringIO(SOURCE)) for t in i.tags or ("none",))
print(by_tag, by_tag.most_common(1))
