import asyncio
from dataclasses import dataclass

@dataclass
class Order:
    id: int
    items: dict
    status: str = "new"

    def total(self, prices):
        return sum(prices[k] * n for k, n in self.items.items())

class Kitchen:
    def __init__(self, cooks):
        self.queue = asyncio.Queue()
        self.cooks = cooks
        self.served = []

    async def cook(self, name):
        while True:
            order = await self.queue.get()
            try:
                if "poison" in order.items:
                    raise ValueError(f"order {order.id} refused")
                order.status = "cooking"
                await asyncio.sleep(0.001 * sum(order.items.values()))
                order.status = "done"
                self.served.append((name, order.id))
            except ValueError as e:
                order.status = f"failed ({e})"
            finally:
                self.queue.task_done()

    async def run(self, orders):
        workers = [asyncio.create_task(self.cook(f"cook-{i}")) for i in range(self.cooks)]
        for o in orders:
            self.queue.put_nowait(o)
        await self.queue.join()
        for w in workers:
            w.cancel()
        results = await asyncio.gather(*workers, return_exceptions=True)
        return [type(r).__name__ for r in results]

async def main():
    prices = {"soup": 4.5, "bread": 1.25, "poison": 99}
    orders = [Order(1, {"soup": 2}), Order(2, {"bread": 3, "soup": 1}), Order(3, {"poison": 1}), Order(4, {})]
    k = Kitchen(2)
    print(await k.run(orders))
    for o in orders:
        print(f"{o.id:>2} {o.status:<28} {o.total(prices):6.2f}")
    print(sorted(i for _, i in k.served), k.queue.empty())

asyncio.run(main())
