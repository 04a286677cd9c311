import asyncio
import heapq
import itertools
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Side(StrEnum):
    BUY = "buy"
    SELL = "sell"

    @property
    def opposite(self):
        return Side.SELL if self is Side.BUY else Side.BUY


@dataclass
class Order:
    trader: str
    side: Side
    qty: int
    price: Decimal
    id: int = field(default_factory=itertools.count(1).__next__)

    def key(self):
        sign = -1 if self.side is Side.BUY else 1
        return (sign * self.price, self.id)


@dataclass(frozen=True)
class Trade:
    buyer: str
    seller: str
    qty: int
    price: Decimal

    def __str__(self):
        return f"{self.buyer} <- {self.qty} @ {self.price} <- {self.seller}"


class Book:
    def __init__(self):
        self._sides: dict[Side, list[tuple[tuple[Decimal, int], Order]]] = {s: [] for s in Side}
        self.trades: list[Trade] = []

    def best(self, side: Side) -> Order | None:
        heap = self._sides[side]
        return heap[0][1] if heap else None

    def submit(self, order: Order) -> list[Trade]:
        made = []
        while order.qty > 0 and (other := self.best(order.side.opposite)):
            crosses = order.price >= other.price if order.side is Side.BUY else order.price <= other.price
            if not crosses:
                break
            qty = min(order.qty, other.qty)
            buyer, seller = (order, other) if order.side is Side.BUY else (other, order)
            made.append(Trade(buyer.trader, seller.trader, qty, other.price))
            order.qty -= qty
            other.qty -= qty
            if other.qty == 0:
                heapq.heappop(self._sides[other.side])
        if order.qty:
            heapq.heappush(self._sides[order.side], (order.key(), order))
        self.trades.extend(made)
        return made

    def depth(self, side: Side):
        return [(str(o.price), o.qty) for _, o in sorted(self._sides[side], key=lambda e: e[0])]


class Exchange:
    def __init__(self):
        self.book = Book()
        self.orders: asyncio.Queue[Order | None] = asyncio.Queue()
        self.feeds: list[asyncio.Queue[Trade | None]] = []

    def subscribe(self):
        q: asyncio.Queue[Trade | None] = asyncio.Queue()
        self.feeds.append(q)
        return q

    async def run(self):
        while (order := await self.orders.get()) is not None:
            for trade in self.book.submit(order):
                for feed in self.feeds:
                    feed.put_nowait(trade)
            await asyncio.sleep(0)
        for feed in self.feeds:
            await feed.put(None)


async def ticker(feed):
    volume, notional = 0, Decimal(0)
    while (t := await feed.get()) is not None:
        print("trade", t)
        volume += t.qty
        notional += t.qty * t.price
    return volume, (notional / volume).quantize(Decimal("0.001")) if volume else None


async def main():
    ex = Exchange()
    tick = asyncio.create_task(ticker(ex.subscribe()))
    engine = asyncio.create_task(ex.run())
    for who, side, qty, price in [
        ("ann", "sell", 10, "10.50"), ("bob", "sell", 5, "10.25"), ("cid", "buy", 8, "10.30"),
        ("dan", "buy", 4, "10.50"), ("eve", "buy", 20, "9.99"), ("fay", "sell", 25, "9.50"),
    ]:
        await ex.orders.put(Order(who, Side(side), qty, Decimal(price)))
    await ex.orders.put(None)
    await engine
    print(await tick)
    for side in Side:
        print(f"{side:>5}", ex.book.depth(side), ex.book.best(side))
    print(len(ex.book.trades), Side.BUY.opposite, f"{Side.SELL!r}", Side("buy") == "buy")

asyncio.run(main())
