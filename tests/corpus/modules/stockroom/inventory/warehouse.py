from datetime import date

from . import config
from .events import EventBus, ItemAdded, ItemExpired, LowStock
from .items import Item


class Warehouse:
    def __init__(self, bus: EventBus, today: date) -> None:
        self._bus = bus
        self._today = today
        self._items: dict[str, Item] = {}

    async def add(self, item: Item) -> None:
        if item.is_expired(self._today):
            await self._bus.publish(ItemExpired(item.name, self._today))
            return
        self._items[item.name] = item
        await self._bus.publish(ItemAdded(item.name))

    async def take(self, name: str, quantity: int) -> None:
        item = self._items[name]
        if quantity > item.quantity:
            raise ValueError(f"only {item.quantity} of {name}")
        item.quantity -= quantity
        if item.quantity < config.LOW_STOCK:
            await self._bus.publish(LowStock(name, item.quantity))

    def value(self) -> float:
        return sum(item.quantity * item.price for item in self._items.values())

    def __getitem__(self, name: str) -> Item:
        return self._items[name]

    def __iter__(self):
        return ((item.name, item.quantity) for item in self._items.values())
