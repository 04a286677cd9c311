from __future__ import annotations
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import NamedTuple

__all__ = ["Category", "Item", "Line", "Order"]


class Category(Enum):
    FOOD = auto()
    TOYS = auto()

    @property
    def tax(self) -> float:
        return {Category.FOOD: 0.07, Category.TOYS: 0.19}[self]


@dataclass(order=True, frozen=True)
class Item:
    sku: str
    price: int = field(compare=False)
    category: Category = field(default=Category.FOOD, compare=False)

    def discounted(self, percent: int) -> Item:
        return replace(self, price=self.price * (100 - percent) // 100)


class Line(NamedTuple):
    item: Item
    quantity: int = 1

    @property
    def total(self):
        return self.item.price * self.quantity


@dataclass
class Order:
    id: int
    lines: list[Line] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)

    def add(self, item: Item, quantity: int = 1) -> Order:
        self.lines.append(Line(item, quantity))
        return self

    @property
    def net(self) -> int:
        return sum(line.total for line in self.lines)

    @property
    def gross(self) -> float:
        return round(sum(l.total * (1 + l.item.category.tax) for l in self.lines), 2)
