import asyncio
from dataclasses import dataclass, field


@dataclass
class Order:
    id: int
    customer: str
    prices: list[float] = field(default_factory=list)

    @property
    def total(self) -> float:
        return sum(self.prices)


async def load_orders() -> list[Order]:
    await asyncio.sleep(0.01)
    return [Order(1, "Kim", [9.5, 3.25]), Order(2, "Lee"), Order(3, "Max", [100.0])]


async def main():
    orders = await load_orders()
    for order in orders:
        print(order.id, order.customer, order.total)
    print(orders[1])
    print(orders[0] == Order(1, "Kim", [9.5, 3.25]))
    biggest = max(orders, key=lambda o: o.total)
    print(biggest.customer)


asyncio.run(main())
