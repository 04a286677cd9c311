import argparse
import json
import sys
from collections import OrderedDict
from decimal import Decimal, ROUND_HALF_UP


class Cart:
    TAX = Decimal("0.19")

    def __init__(self):
        self.lines = OrderedDict()

    def add(self, name, price, qty=1):
        if name in self.lines:
            self.lines[name]["qty"] += qty
        else:
            self.lines[name] = {"price": Decimal(price), "qty": qty}

    def remove(self, name):
        try:
            return self.lines.pop(name)
        except KeyError:
            raise LookupError(f"no such item: {name}") from None

    @property
    def subtotal(self):
        return sum((line["price"] * line["qty"] for line in self.lines.values()), Decimal(0))

    @property
    def total(self):
        return (self.subtotal * (1 + self.TAX)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)

    def as_table(self):
        rows = [("item", "qty", "price")]
        rows += [(n, str(l["qty"]), f"{l['price']:.2f}") for n, l in self.lines.items()]
        widths = [max(map(len, col)) for col in zip(*rows)]
        for row in rows:
            yield " | ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths)))


def build_parser():
    parser = argparse.ArgumentParser(prog="shop", description="A tiny shop")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    sub = parser.add_subparsers(dest="command", required=True)
    add = sub.add_parser("add")
    add.add_argument("name")
    add.add_argument("price")
    add.add_argument("--qty", type=int, default=1)
    rm = sub.add_parser("remove")
    rm.add_argument("name")
    sub.add_parser("show")
    return parser


def main(commands):
    parser = build_parser()
    cart = Cart()
    for command in commands:
        args = parser.parse_args(command.split())
        if args.verbose:
            print("+", args.command, args.verbose)
        try:
            if args.command == "add":
                cart.add(args.name, args.price, args.qty)
            elif args.command == "remove":
                gone = cart.remove(args.name)
                print("removed", gone["qty"])
            else:
                print(*cart.as_table(), sep="\n")
                print("total:", cart.total)
        except LookupError as e:
            print("error:", e, file=sys.stdout)
    print(json.dumps({k: {"qty": v["qty"], "price": str(v["price"])} for k, v in cart.lines.items()}, sort_keys=True))
    return len(cart.lines)


code = main(["add tea 3.50 --qty 2", "-vv add mug 7.25", "add tea 3.50", "show", "remove pot", "remove mug", "show"])
print("lines:", code)
