import asyncio
from collections import Counter, deque
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Deque, Optional


@dataclass
class Order:
    id: int
    side: str
    price: Decimal
    qty: int
    filled: int = 0

    @property
    def remaining(self) -> int:
        return self.qty - self.filled


@dataclass
class Book:
    bids: Deque[Order] = field(default_factory=deque)
    asks: Deque[Order] = field(default_factory=deque)
    trades: list[tuple[int, int, str, int]] = field(default_factory=list)

    def match(self, order: Order) -> int:
        book = self.asks if order.side == "buy" else self.bids
        done = 0
        while book and order.remaining:
            best = book[0]
            crosses = best.price <= order.price if order.side == "buy" else best.price >= order.price
            if not crosses:
                break
            qty = min(best.remaining, order.remaining)
            best.filled += qty
            order.filled += qty
            done += qty
            self.trades.append((best.id, order.id, str(best.price), qty))
            if best.remaining == 0:
                book.popleft()
        if order.remaining:
            (self.bids if order.side == "buy" else self.asks).append(order)
        return done


async def trader(name: str, orders: list[Order], queue: asyncio.Queue) -> None:
    for order in orders:
        await queue.put((name, order))
        await asyncio.sleep(0)
    await queue.put((name, None))


async def engine(queue: asyncio.Queue, book: Book, traders: int) -> Counter:
    stats: Counter = Counter()
    open_traders = traders
    while open_traders:
        name, order = await queue.get()
        if order is None:
            open_traders -= 1
            continue
        stats[name] += book.match(order)
    return stats


def best(book: Deque[Order]) -> Optional[Decimal]:
    return book[0].price if book else None


async def main() -> None:
    queue: asyncio.Queue = asyncio.Queue(maxsize=2)
    book = Book()
    alice = [Order(1, "sell", Decimal("10.50"), 5), Order(3, "sell", Decimal("10.40"), 3)]
    bob = [Order(2, "buy", Decimal("10.45"), 4), Order(4, "buy", Decimal("10.60"), 6)]
    stats, *_ = await asyncio.gather(engine(queue, book, 2), trader("alice", alice, queue), trader("bob", bob, queue))
    for trade in book.trades:
        print("trade", *trade)
    print(stats.most_common(), best(book.bids), best(book.asks))
    print(sum(o.remaining for o in book.asks), [o.id for o in book.bids])


asyncio.run(main())
