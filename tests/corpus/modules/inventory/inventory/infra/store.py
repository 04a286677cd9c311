import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager

from ..domain import Item, OutOfStock, UnknownItem

LATENCY = 0.001
_instances = 0


class Stock:
    def __init__(self, log=None):
        global _instances
        _instances += 1
        self._items: dict[str, Item] = {}
        self._counts: defaultdict[str, int] = defaultdict(int)
        self._lock = asyncio.Lock()
        self.log = log

    def register(self, *items, count=0):
        for item in items:
            self._items[item.sku] = item
            self._counts[item.sku] += count

    def __getitem__(self, sku):
        try:
            return self._items[sku]
        except KeyError:
            raise UnknownItem(sku) from None

    def __contains__(self, sku):
        return sku in self._items

    async def take(self, sku, count):
        item = self[sku]
        async with self._lock:
            await asyncio.sleep(LATENCY)
            left = self._counts[sku]
            if left < count:
                raise OutOfStock(sku, count, left)
            self._counts[sku] -= count
        if self.log is not None:
            self.log.add("take", sku=sku, count=count)
        return item

    @asynccontextmanager
    async def transaction(self):
        saved = dict(self._counts)
        try:
            yield self
        except Exception as e:
            self._counts.clear()
            self._counts.update(saved)
            if self.log:
                self.log.add("rollback", reason=type(e).__name__)
            raise

    def snapshot(self):
        return {k: v for k, v in sorted(self._counts.items()) if v}


def instances():
    return _instances
