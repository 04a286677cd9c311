"""Inventory with validation, reporting and undo."""
from __future__ import annotations

import copy
import json
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from typing import ClassVar, Iterator


class Category(str, Enum):
    FOOD = "food"
    TOOL = "tool"
    TOY = "toy"

    @property
    def label(self) -> str:
        return self.value.title()


class ValidationError(ValueError):
    def __init__(self, field_name: str, message: str) -> None:
        self.field_name = field_name
        super().__init__(f"{field_name}: {message}")


@dataclass
class Item:
    sku: str
    name: str
    price: float
    qty: int = 0
    category: Category = Category.TOOL
    tags: set[str] = field(default_factory=set)
    expires: date | None = None
    MAX_QTY: ClassVar[int] = 100

    def __post_init__(self) -> None:
        if self.price < 0:
            raise ValidationError("price", f"must not be negative, got {self.price}")
        if not 0 <= self.qty <= self.MAX_QTY:
            raise ValidationError("qty", "out of range")
        self.sku = self.sku.upper()

    @property
    def total(self) -> float:
        return round(self.price * self.qty, 2)

    def is_expired(self, today: date) -> bool:
        return self.expires is not None and self.expires < today


class Inventory:
    def __init__(self) -> None:
        self._items: dict[str, Item] = {}
        self._undo: list[dict[str, Item]] = []

    def __getitem__(self, sku: str) -> Item:
        try:
            return self._items[sku.upper()]
        except KeyError:
            raise LookupError(f"no item {sku!r}") from None

    def __iter__(self) -> Iterator[Item]:
        yield from sorted(self._items.values(), key=lambda i: i.sku)

    def __len__(self) -> int:
        return len(self._items)

    def _snapshot(self) -> None:
        self._undo.append(copy.deepcopy(self._items))

    def add(self, item: Item) -> None:
        self._snapshot()
        if item.sku in self._items:
            old = self._items[item.sku]
            item = replace(old, qty=old.qty + item.qty, tags=old.tags | item.tags)
        self._items[item.sku] = item

    def remove(self, sku: str, qty: int | None = None) -> Item:
        self._snapshot()
        item = self[sku]
        if qty is None or qty >= item.qty:
            return self._items.pop(item.sku)
        item.qty -= qty
        return item

    def undo(self) -> bool:
        if not self._undo:
            return False
        self._items = self._undo.pop()
        return True

    def by_category(self) -> dict[Category, list[Item]]:
        out: dict[Category, list[Item]] = {c: [] for c in Category}
        for item in self:
            out[item.category].append(item)
        return out

    def to_json(self) -> str:
        def default(o):
            if isinstance(o, set):
                return sorted(o)
            if isinstance(o, date):
                return o.isoformat()
            raise TypeError(type(o).__name__)
        return json.dumps([asdict(i) for i in self], default=default)


today = date(2024, 3, 1)
inv = Inventory()
inv.add(Item("a1", "Apple", 0.5, 20, Category.FOOD, {"fresh"}, today - timedelta(days=1)))
inv.add(Item("t1", "Hammer", 19.99, 3))
inv.add(Item("a1", "Apple", 0.5, 5, Category.FOOD, {"red", "fresh"}))
for bad in [dict(sku="x", name="X", price=-1.0), {"sku": "y", "name": "Y", "price": 1.0, "qty": 101}]:
    try:
        inv.add(Item(**bad))
    except ValidationError as e:
        print(e.field_name, "|", e)
print(len(inv), inv["A1"].qty, sorted(inv["a1"].tags), inv["a1"].is_expired(today))
print(inv.remove("t1", 1).qty, inv.remove("t1").name, len(inv))
print(inv.undo(), len(inv), inv["t1"].qty)
print(inv.undo(), inv["t1"].qty)
for cat, items in inv.by_category().items():
    print(f"{cat.label:<5} {len(items)} {sum(i.total for i in items):8.2f} {cat!r} {cat.value}")
print(inv.to_json())
try:
    inv["zz"]
except LookupError as e:
    print(type(e).__name__, e, e.__cause__)
print([i.name for i in inv if i.category is not Category.FOOD], Category("toy"), Category.TOY == "toy")
