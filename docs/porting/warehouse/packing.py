"""Packers take orders from a queue until there are none."""
import asyncio
from collections import Counter

from models import Order, OutOfStock, PaymentFailed, Status
from payments import Bank, charge_with_retry
from stock import Reservation, Stock


class Floor:
    def __init__(self, stock: Stock, bank: Bank, packers: int = 2):
        self.stock = stock
        self.bank = bank
        self.packers = packers
        self.queue: asyncio.Queue[Order | None] = asyncio.Queue()
        self.done: list[Order] = []
        self.outcomes: Counter[str] = Counter()
        self.problems: dict[int, str] = {}

    async def handle(self, order: Order) -> None:
        async with Reservation(self.stock) as reservation:
            for line in order.lines:
                await reservation.take(line.item, line.quantity)
            order.status = Status.PACKED
            left = await charge_with_retry(self.bank, order.customer, order.total)
            reservation.finish()
            order.status = Status.SHIPPED
            print(f"  shipped {order} ({left:.2f} left to spend)")

    async def pack(self, name: str) -> int:
        handled = 0
        while (order := await self.queue.get()) is not None:
            print(f"{name} takes {order}")
            try:
                await self.handle(order)
            except OutOfStock as error:
                order.status = Status.REJECTED
                self.problems[order.number] = f"{error} ({error.missing} too few)"
            except PaymentFailed as error:
                order.status = Status.REJECTED
                self.problems[order.number] = str(error)
            finally:
                handled += 1
                self.done.append(order)
                self.outcomes[order.status.value] += 1
        return handled

    async def run(self, orders: list[Order]) -> dict[str, int]:
        for order in orders:
            await self.queue.put(order)
        for _ in range(self.packers):
            await self.queue.put(None)
        names = [f"packer {i + 1}" for i in range(self.packers)]
        counts = await asyncio.gather(*(self.pack(name) for name in names))
        return dict(zip(names, counts))
