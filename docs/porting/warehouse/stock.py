"""The shelves. Several packers take from them at once."""
import asyncio

from models import OutOfStock


class Stock:
    def __init__(self, levels: dict[str, int]):
        self._levels = dict(levels)
        self._lock = asyncio.Lock()
        self.reservations = 0

    def __contains__(self, item: str) -> bool:
        return item in self._levels

    def level(self, item: str) -> int:
        return self._levels.get(item, 0)

    async def take(self, item: str, quantity: int) -> int:
        """Takes something from a shelf and says how much is left."""
        async with self._lock:
            available = self.level(item)
            if available < quantity:
                raise OutOfStock(item, quantity, available)
            await asyncio.sleep(0)  # the walk to the shelf
            self._levels[item] = available - quantity
            self.reservations += 1
            return self._levels[item]

    async def put_back(self, item: str, quantity: int) -> None:
        async with self._lock:
            self._levels[item] = self.level(item) + quantity

    def low(self, threshold: int) -> list[str]:
        return sorted(item for item, level in self._levels.items() if level < threshold)


class Reservation:
    """What was taken for one order; given back where the order comes to nothing."""

    def __init__(self, stock: Stock):
        self.stock = stock
        self.taken: list[tuple[str, int]] = []
        self.is_final = False

    async def __aenter__(self) -> "Reservation":
        return self

    async def __aexit__(self, kind, error, trace) -> bool:
        if not self.is_final:
            for item, quantity in reversed(self.taken):
                await self.stock.put_back(item, quantity)
        return False

    async def take(self, item: str, quantity: int) -> None:
        await self.stock.take(item, quantity)
        self.taken.append((item, quantity))

    def finish(self) -> None:
        self.is_final = True
