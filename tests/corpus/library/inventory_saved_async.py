"""Inventory with JSON persistence and asyncio locks."""
import asyncio
import json
import os
import tempfile
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Optional


@dataclass
class Item:
    sku: str
    qty: int = 0
    price: float = 0.0
    tags: list[str] = field(default_factory=list)
    updated: Optional[datetime] = None

    @classmethod
    def from_dict(cls, data: dict) -> "Item":
        stamp = data.get("updated")
        return cls(**{**data, "updated": datetime.fromisoformat(stamp) if stamp else None})


class Inventory:
    def __init__(self, path: Path):
        self.path = path
        self._items: dict[str, Item] = {}
        self._lock = asyncio.Lock()

    async def adjust(self, sku: str, delta: int, **changes) -> Item:
        async with self._lock:
            item = self._items.setdefault(sku, Item(sku))
            if item.qty + delta < 0:
                raise ValueError(f"{sku}: only {item.qty} left")
            item.qty += delta
            for name, value in changes.items():
                setattr(item, name, value)
            item.updated = datetime(2024, 1, 1) + timedelta(hours=len(self._items))
            return item

    def save(self) -> int:
        def default(o):
            if isinstance(o, datetime):
                return o.isoformat()
            raise TypeError(f"not serializable: {o!r}")
        text = json.dumps([asdict(i) for i in self._items.values()], default=default, indent=2)
        return self.path.write_text(text)

    def load(self) -> None:
        for raw in json.loads(self.path.read_text()):
            item = Item.from_dict(raw)
            self._items[item.sku] = item


async def main() -> None:
    with tempfile.TemporaryDirectory() as d:
        inv = Inventory(Path(d) / "inv.json")
        await asyncio.gather(inv.adjust("pen", 5, price=1.5), inv.adjust("ink", 2, tags=["blue"]))
        results = await asyncio.gather(inv.adjust("pen", -9), inv.adjust("ink", -1), return_exceptions=True)
        print([str(r) if isinstance(r, Exception) else r.qty for r in results])
        print(inv.save() > 100, os.path.getsize(inv.path) > 100)
        other = Inventory(inv.path)
        other.load()
        for item in other._items.values():
            print(item)
        total = sum(i.qty * i.price for i in other._items.values())
        print(f"{total:.2f}", other._items == inv._items)


asyncio.run(main())
