"""Inventory CLI with subcommands."""
import argparse
import json
import sys
from collections import OrderedDict
from dataclasses import dataclass, asdict
from decimal import Decimal, ROUND_HALF_UP
from pathlib import Path


@dataclass
class Item:
    sku: str
    qty: int
    price: Decimal

    @property
    def value(self) -> Decimal:
        return (self.price * self.qty).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


class Inventory:
    def __init__(self):
        self.items: "OrderedDict[str, Item]" = OrderedDict()

    def add(self, sku, qty, price):
        if sku in self.items:
            self.items[sku].qty += qty
        else:
            self.items[sku] = Item(sku, qty, Decimal(price))

    def remove(self, sku, qty=1):
        try:
            item = self.items[sku]
        except KeyError:
            raise SystemExit(f"no such sku: {sku}")
        item.qty -= qty
        if item.qty <= 0:
            del self.items[sku]

    def total(self):
        return sum((i.value for i in self.items.values()), Decimal(0))


def build() -> argparse.ArgumentParser:
    p = argparse.ArgumentParser(prog="inv")
    sub = p.add_subparsers(dest="cmd", required=True)
    add = sub.add_parser("add", help="add stock")
    add.add_argument("sku")
    add.add_argument("--qty", type=int, default=1)
    add.add_argument("--price", default="0")
    rm = sub.add_parser("remove")
    rm.add_argument("sku")
    rm.add_argument("-q", "--qty", type=int, default=1)
    rep = sub.add_parser("report")
    rep.add_argument("--format", choices=("text", "json"), default="text")
    return p


def execute(inv: Inventory, argv: list[str]) -> None:
    args = build().parse_args(argv)
    if args.cmd == "add":
        inv.add(args.sku, args.qty, args.price)
    elif args.cmd == "remove":
        inv.remove(args.sku, args.qty)
    else:
        if args.format == "json":
            print(json.dumps([asdict(i) for i in inv.items.values()], default=str))
        else:
            for item in inv.items.values():
                print(f"{item.sku:<8}{item.qty:>4}{item.value:>10}")
            print(f"{'total':<12}{inv.total():>10,.2f}")


inv = Inventory()
for line in ("add bolt --qty 10 --price 0.105", "add nut --qty=3 --price 2.5", "add bolt --qty 5", "report", "remove nut -q 3", "report --format json"):
    execute(inv, line.split())
try:
    execute(inv, ["remove", "ghost"])
except SystemExit as e:
    print("exit:", e)
try:
    execute(inv, ["fly"])
except SystemExit as e:
    print("exit:", e.code)
