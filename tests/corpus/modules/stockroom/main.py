import asyncio
from datetime import date, timedelta

from inventory import config
from inventory.events import EventBus, ItemAdded, ItemExpired, LowStock
from inventory.items import Item, Perishable
from inventory.warehouse import Warehouse

TODAY = date(2024, 3, 1)


async def main():
    bus = EventBus()
    seen = []

    async def on_low(event: LowStock):
        seen.append(event)
        print(f"LOW {event.name}: {event.left} < {config.LOW_STOCK}")

    bus.subscribe(LowStock, on_low)
    bus.subscribe(ItemAdded, lambda event: print("ADD", event.name))
    bus.subscribe(ItemExpired, lambda event: print("OLD", event.name, event.on.isoformat()))

    warehouse = Warehouse(bus, today=TODAY)
    await warehouse.add(Item("bolt", 20, 0.5))
    await warehouse.add(Perishable("milk", 5, 1.2, expires=TODAY + timedelta(days=2)))
    await warehouse.add(Perishable("fish", 3, 4.0, expires=TODAY - timedelta(days=1)))
    await warehouse.take("bolt", 17)
    try:
        await warehouse.take("milk", 9)
    except ValueError as error:
        print("error:", error)
    print(f"value {warehouse.value():.2f}")
    print([type(event).__name__ for event in bus.history])
    print(seen == [LowStock("bolt", 3)], warehouse["milk"])
    for name, quantity in warehouse:
        print(f"{name:>6} {quantity}")


if __name__ == "__main__":
    asyncio.run(main())
