from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Callable

from .orders import Order


class Exchange:
    before_fill: Callable[[Order, int], None] | None = None

    def __init__(self, prices: dict[str, list[float]]):
        self._prices = prices
        self.positions: dict[str, int] = defaultdict(int)
        self.filled: list[Order] = []

    async def prices(self, symbol: str) -> AsyncIterator[tuple[int, float]]:
        for tick, price in enumerate(self._prices[symbol]):
            await asyncio.sleep(0)
            yield tick, price

    async def submit(self, order: Order) -> float:
        if self.before_fill is not None:
            self.before_fill(order, self.positions[order.symbol])
        await asyncio.sleep(0)
        self.positions[order.symbol] += order.signed
        self.filled.append(order)
        return self._prices[order.symbol][0]

    def summary(self) -> str:
        return ", ".join(f"{s}: {q}" for s, q in sorted(self.positions.items()) if q or s)
