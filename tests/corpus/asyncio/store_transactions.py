import asyncio
import json
import logging
import sys
from contextlib import asynccontextmanager, suppress

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("orders")


class OutOfStock(Exception):
    pass


class Store:
    def __init__(self, stock):
        self._stock = dict(stock)
        self._lock = asyncio.Lock()
        self.history = []

    @asynccontextmanager
    async def transaction(self, name):
        async with self._lock:
            snapshot = self._stock.copy()
            log.info("begin %s", name)
            try:
                yield self
            except Exception as exc:
                self._stock = snapshot
                log.warning("rollback %s: %r", name, exc)
                raise
            else:
                self.history.append(name)
                log.info("commit %s", name)

    def take(self, item, n=1):
        have = self._stock.get(item, 0)
        if have < n:
            raise OutOfStock(item, n, have)
        self._stock[item] = have - n

    def to_json(self):
        return json.dumps(self._stock, sort_keys=True)


async def order(store, name, lines):
    async with store.transaction(name) as tx:
        for item, n in lines:
            await asyncio.sleep(0)
            tx.take(item, n)
    return sum(n for _, n in lines)


async def main():
    store = Store({"apple": 5, "pear": 2})
    orders = {
        "o1": [("apple", 3)],
        "o2": [("apple", 1), ("pear", 3)],
        "o3": [("pear", 2), ("apple", 2)],
    }
    results = await asyncio.gather(*[order(store, k, v) for k, v in orders.items()], return_exceptions=True)
    for name, r in zip(orders, results):
        print(name, "failed" if isinstance(r, OutOfStock) else r)
    print(store.to_json(), store.history)
    with suppress(OutOfStock):
        await order(store, "o4", [("kiwi", 1)])
    failed = [r for r in results if isinstance(r, BaseException)]
    print(len(failed), failed[0].args)


asyncio.run(main())
