"""Inventory management with classes, properties and custom exceptions."""
from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Iterator, Optional


class Category(Enum):
    TOOL = auto()
    TOY = auto()
    FOOD = auto()

    @property
    def label(self) -> str:
        return self.name.capitalize()

    @classmethod
    def parse(cls, text: str) -> "Category":
        try:
            return cls[text.upper()]
        except KeyError:
            raise InventoryError(f"unknown category {text!r}") from None


class InventoryError(Exception):
    """Base error."""


class OutOfStock(InventoryError):
    def __init__(self, sku: str, wanted: int, available: int) -> None:
        self.sku = sku
        self.wanted = wanted
        self.available = available
        super().__init__(f"{sku}: wanted {wanted}, only {available} left")


@dataclass(order=True)
class Item:
    sku: str
    price: float = field(compare=False)
    qty: int = field(default=0, compare=False)
    category: Category = field(default=Category.TOOL, compare=False, repr=False)
    tags: list[str] = field(default_factory=list, compare=False, repr=False)

    @property
    def total(self) -> float:
        return round(self.price * self.qty, 2)

    def __bool__(self) -> bool:
        return self.qty > 0


class Pricing(ABC):
    @abstractmethod
    def apply(self, item: Item) -> float: ...

    def describe(self) -> str:
        return f"{type(self).__name__.lower()}"


class Flat(Pricing):
    def apply(self, item: Item) -> float:
        return item.price


class Discount(Pricing):
    def __init__(self, percent: int):
        if not 0 < percent < 100:
            raise ValueError("percent out of range")
        self.percent = percent

    def apply(self, item: Item) -> float:
        return item.price * (100 - self.percent) / 100

    def describe(self) -> str:
        return super().describe() + f"({self.percent}%)"


class Inventory:
    def __init__(self, *items: Item) -> None:
        self._items: dict[str, Item] = {i.sku: i for i in items}
        self._lock = asyncio.Lock()
        self.history: list[tuple[str, int]] = []

    def __getitem__(self, sku: str) -> Item:
        return self._items[sku]

    def __iter__(self) -> Iterator[Item]:
        yield from sorted(self._items.values())

    def __len__(self) -> int:
        return len(self._items)

    def find(self, *, category: Optional[Category] = None, min_price: float = 0.0) -> list[Item]:
        return [i for i in self if (category is None or i.category is category) and i.price >= min_price]

    async def take(self, sku: str, n: int = 1) -> float:
        async with self._lock:
            item = self._items.get(sku)
            if item is None:
                raise InventoryError(f"no such item: {sku}")
            await asyncio.sleep(0)
            if item.qty < n:
                raise OutOfStock(sku, n, item.qty)
            item.qty -= n
            self.history.append((sku, -n))
            return item.price * n


async def main() -> None:
    inv = Inventory(
        Item("hammer", 12.5, 10),
        Item("doll", 8.0, 2, Category.TOY, ["kids"]),
        Item("apple", 0.25, 200, Category.FOOD),
    )
    print(len(inv), [i.sku for i in inv], max(inv).sku)
    print(inv["hammer"], inv["doll"].category.label, Category.parse("food"))
    results = await asyncio.gather(
        inv.take("hammer", 3), inv.take("doll", 5), inv.take("ghost"), inv.take("apple", 150), return_exceptions=True
    )
    for r in results:
        match r:
            case OutOfStock(sku=sku, available=left):
                print("short:", sku, left, r)
            case InventoryError():
                print("error:", r)
            case float(amount):
                print(f"paid {amount:>8.2f}")
    print(inv.history, sum(i.total for i in inv))
    for pricing in (Flat(), Discount(25)):
        print(pricing.describe(), [round(pricing.apply(i), 3) for i in inv.find(min_price=1)])
    for bad in (0, 150):
        try:
            Discount(bad)
        except ValueError as e:
            print("bad discount:", e)
    try:
        Category.parse("car")
    except InventoryError as e:
        print(type(e).__name__, e, e.__cause__, e.__suppress_context__)
    try:
        Pricing()
    except TypeError as e:
        print(e)


if __name__ == "__main__":
    asyncio.run(main())
