import asyncio
from collections import Counter, defaultdict
from functools import partial, reduce
from operator import itemgetter, add

STOCK = {"apple": 5, "pear": 2, "fig": 0}
PRICES = {"apple": 0.5, "pear": 0.75, "fig": 1.2}


class OutOfStock(LookupError):
    def __init__(self, item, wanted, available):
        self.item, self.wanted, self.available = item, wanted, available
        super().__init__(item)

    def __str__(self):
        return f"{self.item}: wanted {self.wanted}, have {self.available}"


class Store:
    def __init__(self, stock):
        self._stock = Counter(stock)
        self._locks = defaultdict(asyncio.Lock)
        self.events = []

    async def take(self, item, n):
        async with self._locks[item]:
            available = self._stock[item]
            await asyncio.sleep(0)
            if n > available:
                raise OutOfStock(item, n, available)
            self._stock[item] -= n
            self.events.append((item, -n))
            return round(PRICES[item] * n, 2)

    async def put(self, item, n):
        async with self._locks[item]:
            self._stock[item] += n
            self.events.append((item, n))

    async def checkout(self, customer, basket):
        taken, total = [], 0.0
        try:
            for item, n in basket.items():
                total += await self.take(item, n)
                taken.append((item, n))
        except OutOfStock as e:
            await asyncio.gather(*(self.put(i, n) for i, n in taken))
            return customer, None, str(e)
        return customer, total, None


async def main():
    store = Store(STOCK)
    baskets = [("ann", {"apple": 2, "pear": 1}), ("bob", {"pear": 1, "apple": 3}), ("cyd", {"apple": 1}), ("dee", {"pear": 0, "fig": 1})]
    results = await asyncio.gather(*(store.checkout(*b) for b in baskets))
    for customer, total, error in sorted(results, key=itemgetter(0)):
        print(f"{customer}: {error or f'{total:.2f}'}")
    income = reduce(add, (t for _, t, _ in results if t is not None), 0)
    print(f"income {income:.2f}", dict(store._stock), +store._stock)
    print(store.events[:3], len(store.events))
    double = partial(store.put, n=10)
    await double("fig")
    print(store._stock["fig"], store._stock.most_common(1))


asyncio.run(main())
