import json
import os
import sys
from collections import namedtuple
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any


class InventoryError(Exception):
    """Base error."""


class OutOfStock(InventoryError):
    def __init__(self, sku: str, wanted: int, left: int):
        self.sku, self.wanted, self.left = sku, wanted, left
        super().__init__(f"{sku}: wanted {wanted}, only {left} left")


@dataclass
class Item:
    sku: str
    qty: int = 0
    price: float = 0.0
    tags: set[str] = field(default_factory=set, repr=False)

    @property
    def value(self) -> float:
        return self.qty * self.price


class Store:
    def __init__(self, path: Path):
        self.path = path
        self.items: dict[str, Item] = {}

    def __enter__(self):
        if self.path.exists():
            for raw in json.loads(self.path.read_text()):
                raw["tags"] = set(raw["tags"])
                self.items[raw["sku"]] = Item(**raw)
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is None:
            data = [{**vars(i), "tags": sorted(i.tags)} for i in self.items.values()]
            self.path.write_text(json.dumps(data, indent=2, sort_keys=True))
        else:
            print("not saved:", exc)
        return isinstance(exc, InventoryError)

    def take(self, sku: str, n: int) -> Item:
        item = self.items[sku]
        if item.qty < n:
            raise OutOfStock(sku, n, item.qty)
        item.qty -= n
        return item


path = Path(mkdtemp()) / "stock.json"
with Store(path) as store:
    store.items["nut"] = Item("nut", 10, 0.25, {"small", "metal"})
    store.items["bolt"] = Item("bolt", 3, 1.5)
with Store(path) as store:
    print(store.take("nut", 4), round(store.items["nut"].value, 2))
    snapshot = deepcopy(store.items)
    store.items["nut"].tags.add("sold")
    print(sorted(snapshot["nut"].tags), sorted(store.items["nut"].tags))
    store.take("bolt", 5)
with Store(path) as store:
    print({k: v.qty for k, v in store.items.items()}, sum(i.value for i in store.items.values()))
    try:
        store.take("gear", 1)
    except KeyError as e:
        print("KeyError", e)
print(path.read_text().splitlines()[2:4], os.path.getsize(path) > 50, path.suffix)
