"""Order book: dataclass, sorting, enum, f-strings; annotated, dense."""
from __future__ import annotations

import asyncio
import bisect
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Iterator, Self


class Side(StrEnum):
    BUY = "buy"
    SELL = "sell"

    @property
    def opposite(self) -> Side:
        return Side.SELL if self is Side.BUY else Side.BUY


@dataclass(slots=True)
class Order:
    id: int
    side: Side
    price: float
    qty: int
    filled: int = 0

    @property
    def open(self) -> int:
        return self.qty - self.filled

    def __str__(self) -> str:
        return f"#{self.id} {self.side:<4} {self.open:>3}@{self.price:,.2f}"


@dataclass(slots=True, frozen=True)
class Trade:
    buy: int
    sell: int
    price: float
    qty: int


@dataclass
class Book:
    orders: dict[Side, list[Order]] = field(default_factory=lambda: {s: [] for s in Side})
    trades: list[Trade] = field(default_factory=list)
    _next: int = 1

    def _key(self, order: Order) -> tuple[float, int]:
        sign = -1 if order.side is Side.BUY else 1
        return (sign * order.price, order.id)

    def submit(self, side: Side | str, price: float, qty: int) -> Self:
        order = Order(self._next, Side(side), price, qty)
        self._next += 1
        for other in list(self.orders[order.side.opposite]):
            crosses = other.price <= price if order.side == Side.BUY else other.price >= price
            if not crosses or not order.open:
                break
            n = min(order.open, other.open)
            order.filled += n
            other.filled += n
            ids = (order.id, other.id) if order.side is Side.BUY else (other.id, order.id)
            self.trades.append(Trade(*ids, other.price, n))
            if not other.open:
                self.orders[other.side].remove(other)
        if order.open:
            bisect.insort(self.orders[order.side], order, key=self._key)
        return self

    def __iter__(self) -> Iterator[Order]:
        for side in Side:
            yield from self.orders[side]

    @property
    def spread(self) -> float | None:
        bids, asks = self.orders[Side.BUY], self.orders[Side.SELL]
        return round(asks[0].price - bids[0].price, 2) if bids and asks else None


async def feed(book: Book, lines: list[str]) -> None:
    for line in lines:
        side, qty, price = line.split()
        book.submit(side, float(price), int(qty))
        await asyncio.sleep(0)


async def main() -> None:
    book = Book()
    await feed(book, ["buy 10 99.5", "buy 5 100", "sell 7 101.25", "sell 12 99.75", "buy 3 102"])
    for order in book:
        print(order)
    for t in book.trades:
        print(t)
    print(book.spread, sum(t.qty for t in book.trades), Side("buy").opposite, f"{Side.SELL!r}", Side.BUY == "buy")
    try:
        book.submit("hold", 1, 1)
    except ValueError as e:
        print(e)


asyncio.run(main())
