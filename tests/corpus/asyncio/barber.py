import asyncio
from dataclasses import dataclass, field


@dataclass
class Shop:
    chairs: int
    waiting: asyncio.Queue = field(init=False)
    turned_away: list[str] = field(default_factory=list)
    served: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.waiting = asyncio.Queue(self.chairs)

    def arrive(self, customer: str) -> bool:
        try:
            self.waiting.put_nowait(customer)
        except asyncio.QueueFull:
            self.turned_away.append(customer)
            return False
        return True

    async def barber(self, name: str) -> int:
        count = 0
        while True:
            try:
                async with asyncio.timeout(0.05):
                    customer = await self.waiting.get()
            except TimeoutError:
                print(f"{name} goes home after {count}")
                return count
            await asyncio.sleep(0.002)
            self.served.append(customer)
            self.waiting.task_done()
            count += 1


async def main() -> None:
    shop = Shop(chairs=2)
    names = [f"c{i}" for i in range(6)]
    accepted = [shop.arrive(n) for n in names[:3]]
    print(accepted)
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(shop.barber("figaro"))
        await asyncio.sleep(0.01)
        print([shop.arrive(n) for n in names[3:]])
    print(shop.served, shop.turned_away, t.result())
    print(shop.waiting.maxsize, shop.waiting.empty())


if __name__ == "__main__":
    asyncio.run(main())
