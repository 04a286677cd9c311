import asyncio
from collections import ChainMap
from contextlib import asynccontextmanager
from decimal import Decimal


class StockError(Exception):
    def __init__(self, sku, wanted, left):
        super().__init__(sku, wanted, left)
        self.sku, self.wanted, self.left = sku, wanted, left

    def __str__(self):
        return f"{self.sku}: wanted {self.wanted}, {self.left} left"


class Inventory:
    def __init__(self, **stock):
        self._stock = dict(stock)
        self._locks = {}
        self.audit = []

    def lock_for(self, sku):
        return self._locks.setdefault(sku, asyncio.Lock())

    @asynccontextmanager
    async def transaction(self, *skus):
        async with _AllLocks([self.lock_for(s) for s in sorted(set(skus))]):
            draft = ChainMap({}, self._stock)
            try:
                yield draft
            except StockError as e:
                self.audit.append(f"rollback {e.sku}")
                raise
            else:
                changes = draft.maps[0]
                self._stock.update(changes)
                self.audit.append("commit " + ",".join(f"{k}={v}" for k, v in sorted(changes.items())))

    def __getitem__(self, sku):
        return self._stock[sku]


class _AllLocks:
    def __init__(self, locks):
        self.locks = locks
        self.held = []

    async def __aenter__(self):
        for lock in self.locks:
            await lock.acquire()
            self.held.append(lock)

    async def __aexit__(self, *exc):
        while self.held:
            self.held.pop().release()


PRICES = {"pen": Decimal("1.20"), "ink": Decimal("7.5"), "pad": Decimal("3")}


async def order(inv, customer, **lines):
    total = Decimal(0)
    async with inv.transaction(*lines) as draft:
        for sku, qty in lines.items():
            await asyncio.sleep(0)
            if draft[sku] < qty:
                raise StockError(sku, qty, draft[sku])
            draft[sku] -= qty
            total += PRICES[sku] * qty
    return f"{customer} pays {total:.2f}"


async def main():
    inv = Inventory(pen=10, ink=2, pad=5)
    orders = [
        order(inv, "ann", pen=3, ink=1),
        order(inv, "bob", ink=2, pad=1),
        order(inv, "cid", pad=5),
        order(inv, "dan", pen=7, ink=1),
    ]
    for result in await asyncio.gather(*orders, return_exceptions=True):
        match result:
            case StockError(sku=s, left=n):
                print(f"failed ({s}, {n} left): {result}")
            case str():
                print(result)
    print({k: inv[k] for k in ("pen", "ink", "pad")})
    print(*inv.audit, sep="\n")
    print(sum(PRICES.values()), max(PRICES, key=PRICES.get))


asyncio.run(main())
