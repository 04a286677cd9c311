import asyncio
import sys

from inventory import api, state
from inventory.domain import Category, Item
from inventory.infra import stores


async def main() -> None:
    state.stock.register(Item("tea", 450), Item("rice", 200).discounted(10), count=3)
    state.stock.register(Item("car", 1999, Category.TOYS), count=1)
    requests = [("tea", 2), ("tea", 2), ("car", 1), ("boat", 1), ("rice", 3)]
    for response in await asyncio.gather(*(api.dispatch("/order", sku=s, count=c) for s, c in requests)):
        print(response)
    print(await api.dispatch("/report"))
    print(await api.dispatch("/nothing"))
    print(state.stock.snapshot(), "tea" in state.stock, stores.instances(), sorted(api.ROUTES))
    for time, kind, details in state.log:
        print(time, kind, details)
    print(max(line.item for o in state.orders for line in o.lines), len(state.log))


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        sys.exit(130)
