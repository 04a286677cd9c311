"""Inventory management with custom exceptions, properties and reports."""
import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum
from typing import Iterable, Optional


class InventoryError(Exception):
    """Base class for inventory errors."""


class OutOfStock(InventoryError):
    def __init__(self, sku: str, requested: int, available: int):
        self.sku, self.requested, self.available = sku, requested, available
        super().__init__(f"{sku}: requested {requested}, only {available} left")


class UnknownItem(InventoryError, KeyError):
    def __str__(self) -> str:
        return f"unknown item {self.args[0]}"


class Category(str, Enum):
    TOOLS = "tools"
    TOYS = "toys"


@dataclass(order=True)
class Item:
    sort_index: tuple = field(init=False, repr=False)
    sku: str
    name: str
    price: float
    category: Category = Category.TOOLS
    quantity: int = 0

    def __post_init__(self):
        if self.price < 0:
            raise ValueError("price must be >= 0")
        self.sort_index = (self.category.value, -self.price)

    @property
    def value(self) -> float:
        return self.price * self.quantity

    @value.setter
    def value(self, new: float) -> None:
        self.price = round(new / self.quantity, 2)


class Inventory:
    def __init__(self, items: Iterable[Item] = ()):
        self._items: dict[str, Item] = {i.sku: i for i in items}

    def __getitem__(self, sku: str) -> Item:
        if sku not in self._items:
            raise UnknownItem(sku)
        return self._items[sku]

    def __iter__(self):
        return iter(sorted(self._items.values()))

    def __contains__(self, sku):
        return sku in self._items

    async def remove(self, sku: str, qty: int = 1) -> Item:
        item = self[sku]
        if item.quantity < qty:
            raise OutOfStock(sku, qty, item.quantity)
        await asyncio.sleep(0)
        item.quantity -= qty
        return item

    def by_category(self) -> dict[Category, list[Item]]:
        groups = defaultdict(list)
        for item in self:
            groups[item.category].append(item)
        return dict(groups)

    def cheapest(self) -> Optional[Item]:
        return min(self._items.values(), key=lambda i: i.price, default=None)


async def main():
    inv = Inventory([
        Item("H1", "hammer", 12.5, quantity=4),
        Item("S1", "saw", 20.0, quantity=1),
        Item("D1", "doll", 7.25, Category.TOYS, 10),
    ])
    orders = [("H1", 2), ("S1", 3), ("X9", 1), ("D1", 10)]
    results = await asyncio.gather(*(inv.remove(s, q) for s, q in orders), return_exceptions=True)
    for (sku, qty), result in zip(orders, results):
        if isinstance(result, OutOfStock):
            print(f"{sku:>3} x{qty}: FAILED ({result}), short by {result.requested - result.available}")
        elif isinstance(result, Exception):
            print(f"{sku:>3} x{qty}: {type(result).__name__}: {result}")
        else:
            print(f"{sku:>3} x{qty}: ok, {result.quantity} left")
    for category, items in inv.by_category().items():
        print(category.value.upper(), [i.name for i in items], f"{sum(i.value for i in items):,.2f}")
    inv["H1"].value = 33.33
    print(inv["H1"], Inventory().cheapest(), inv.cheapest().name)
    print("H1" in inv, "Z" in inv)
    try:
        Item("B", "bad", -1)
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
