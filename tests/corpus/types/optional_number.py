import asyncio
from collections import Counter


class Meter:
    """Measures the time between ticks; the first tick has none before it."""

    def __init__(self, rate):
        self.rate = rate
        self.updated = None
        self.level = rate

    def tick(self, now):
        if self.updated is None:
            self.updated = now
        while self.level < 5:
            self.level = min(6, self.level + (now - self.updated) * self.rate + 1)
            self.updated = now
        return self.updated + 1


def total(prices, names):
    found = 0
    for name in names:
        price = prices.get(name)
        try:
            found = found + price
        except TypeError:
            print("no price of", name)
    return found


def parse(text):
    a, b = map(int, text.split("/"))
    return a, b


async def main():
    meter = Meter(2)
    print(meter.tick(1.5), meter.tick(2.5), meter.level)
    print(total({"tea": 3, "milk": 2}, ["tea", "jam", "milk"]))
    print(parse("10/4"), list(map(len, ["a", "bcd"])), sum(map(float, ["1", "2.5"])), max(map(abs, [-3, 2])))
    sizes = dict(zip("ab", map(int, "12")))
    print(sizes, Counter(map(ord, "aab")))
    rows = [{"url": "x", "size": 20, "ok": True}, {"url": "y", "size": 5, "ok": False}]
    print(sum(r["size"] for r in rows), [r["url"] if r["ok"] else r["size"] for r in rows])
    results = await asyncio.gather(asyncio.sleep(0, ["x"]), asyncio.sleep(0, 2), asyncio.sleep(0, "z"))
    print(results[:2], results)


asyncio.run(main())
