import asyncio
import heapq
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


@dataclass(order=True)
class Price:
    amount: Decimal
    share: Fraction
    version: Version


@dataclass(order=True)
class Item:
    price: Price
    name: str = ""


async def main():
    prices = [Price(Decimal("2.5"), Fraction(1, 2), Version("1.2")), Price(Decimal("2.50"), Fraction(1, 3), Version("1.2")),
              Price(Decimal("2.5"), Fraction(1, 3), Version("1.10"))]
    print([str(p.version) + "/" + str(p.share) for p in sorted(prices)])
    print(max(Item(p, n) for p, n in zip(prices, "abc")).name)
    print(prices[0] > prices[1], Item(prices[0]) <= Item(prices[0]))
    heap = []
    for i, v in enumerate(["3.1", "2.0.1", "2.0"]):
        heapq.heappush(heap, (i % 2, Version(v), i))
    print([heapq.heappop(heap) for _ in range(3)])
    q = asyncio.PriorityQueue()
    for v in ("9.9", "1.0", "10.0"):
        q.put_nowait((1, Version(v)))
    print([(await q.get())[1] for _ in range(3)])
    print(sorted([(Version("2"), "b"), (Version("2"), "a"), (Version("1"), "z")]))
    print(min([[Decimal("1.5"), 2], [Decimal("1.25"), 9]]))


asyncio.run(main())
