import asyncio
import csv
import io
import logging
import sys
from dataclasses import dataclass, asdict, field
from decimal import Decimal

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-8s|%(name)s|%(message)s")
log = logging.getLogger("orders")

DATA = """id,customer,item,qty,price
1,ann,pen,3,1.20
2,bob,"book, large",1,12.50
3,ann,ink,2,4.05
4,cy,pen,x,1.20
"""


@dataclass(order=True)
class Order:
    total: Decimal = field(init=False)
    id: int
    customer: str
    item: str
    qty: int
    price: Decimal

    def __post_init__(self):
        self.total = self.qty * self.price


def read_orders(text):
    for row in csv.DictReader(io.StringIO(text)):
        try:
            yield Order(int(row["id"]), row["customer"], row["item"], int(row["qty"]), Decimal(row["price"]))
        except ValueError as e:
            log.warning("row %s skipped: %s", row["id"], e)


async def summarise(orders):
    totals = {}
    for o in orders:
        await asyncio.sleep(0)
        totals[o.customer] = totals.get(o.customer, Decimal("0")) + o.total
        log.info("%s bought %-12r x%02d = %8.2f", o.customer, o.item, o.qty, o.total)
    return totals


async def main():
    orders = list(read_orders(DATA))
    totals = await summarise(orders)
    print(totals)
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=["customer", "total"], lineterminator="\n")
    writer.writeheader()
    writer.writerows({"customer": c, "total": t} for c, t in sorted(totals.items(), key=lambda kv: kv[1], reverse=True))
    print(out.getvalue(), end="")
    print(max(orders).item, sorted(orders)[0].id)
    print(asdict(orders[0]))


asyncio.run(main())
