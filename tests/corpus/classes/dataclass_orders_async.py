import asyncio
from dataclasses import dataclass, field


@dataclass
class Order:
    id: int
    amount: float
    status: str = "new"
    log: list[str] = field(default_factory=list)

    def mark(self, status):
        self.log.append(f"{self.status}->{status}")
        self.status = status


async def process(order):
    order.mark("busy")
    await asyncio.sleep(0.01 * order.id)
    order.mark("done" if order.amount > 0 else "void")
    return order


async def main():
    orders = [Order(1, 9.5), Order(2, 0.0)]
    for order in orders:
        done = await process(order)
        print(done.id, done.status, done.log)
    print(orders[0])


asyncio.run(main())
