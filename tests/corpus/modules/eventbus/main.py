import asyncio
from shop import Shop, ShopClosed
from shop.catalog import Catalog, default_catalog as dc
from events import EventBus, Event, subscribe
from events.types import OrderPlaced, StockLow
import shop.pricing as pricing
from shop.pricing import apply_discount, DISCOUNTS


bus = EventBus()


@subscribe(bus, OrderPlaced)
async def on_order(event):
    print("order", event.sku, event.amount, f"{event.total:.2f}")


@subscribe(bus, StockLow)
def on_low(event):
    print("low:", event)


class Audit:
    def __init__(self):
        self.seen = []

    def attach(self, bus: EventBus) -> None:
        bus.on(OrderPlaced, self.record)
        bus.on(Event, lambda e: self.seen.append(type(e).__name__))

    async def record(self, event: OrderPlaced):
        await asyncio.sleep(0)
        self.seen.append(event.sku)


async def main():
    audit = Audit()
    audit.attach(bus)
    DISCOUNTS["tea"] = 0.5
    pricing.RATE = 1.5
    async with Shop(dc(), bus) as store:
        for sku, amount in [("tea", 2), ("cake", 1), ("tea", 3)]:
            try:
                print(await store.order(sku, amount))
            except LookupError as e:
                print("error:", e)
        print(store.catalog)
    try:
        await store.order("tea")
    except ShopClosed as closed:
        print(closed, closed.args)
    print(audit.seen, apply_discount("tea", 10.0), apply_discount("x", 10.0), pricing.convert(2))


asyncio.run(main())
