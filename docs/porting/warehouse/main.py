"""A day in a warehouse: orders come in, packers pack, the office counts."""
import asyncio

from models import Order
from packing import Floor
from payments import Bank
from reports import print_report
from stock import Stock

LEVELS = {"lamp": 4, "desk": 2, "chair": 6, "shelf": 1, "plant": 12}


def days_orders() -> list[Order]:
    return [
        Order(1, "ada").add("lamp", 1, 40.0).add("plant", 3, 7.5),
        Order(2, "grace").add("desk", 1, 120.0),
        Order(3, "linus").add("chair", 4, 55.0).add("desk", 1, 120.0),
        Order(4, "guido").add("shelf", 2, 30.0),
        Order(5, "ada").add("plant", 8, 7.5).add("lamp", 2, 40.0),
        Order(6, "nobody").add("plant", 1, 7.5),
        Order(7, "guido").add("chair", 2, 55.0),
    ]


async def watch(stock: Stock, stop: asyncio.Event) -> int:
    """Looks at the shelves until the day is over."""
    looks = 0
    while not stop.is_set():
        looks += 1
        if looks == 1:
            print(f"watching {sum(stock.level(item) for item in LEVELS)} things")
        try:
            await asyncio.wait_for(stop.wait(), timeout=0.5)
        except asyncio.TimeoutError:
            print("  still open")
    return looks


async def main() -> int:
    stock = Stock(LEVELS)
    floor = Floor(stock, Bank(hiccups=2))
    orders = days_orders()
    stop = asyncio.Event()
    watcher = asyncio.create_task(watch(stock, stop))
    counts = await floor.run(orders)
    stop.set()
    await watcher
    for name, count in counts.items():
        print(f"{name} handled {count} of {len(orders)}")
    for status in sorted(floor.outcomes):
        print(f"{status}: {floor.outcomes[status]}")
    print_report(floor.done, floor.problems, stock.low(threshold=3))
    return len(floor.problems)


if __name__ == "__main__":
    problems = asyncio.run(main())
    print(f"{problems} orders need a call")
