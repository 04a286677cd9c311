import csv
import io
import json
import sys
import uuid
from collections import defaultdict
from copy import deepcopy
from dataclasses import asdict, astuple, dataclass, field
from enum import Enum
from itertools import groupby
from operator import attrgetter, itemgetter
from pprint import pprint
from typing import TypedDict, Optional, Generic, TypeVar

T = TypeVar("T")


class Unit(Enum):
    PIECE = "pc"
    KILO = "kg"

    @classmethod
    def parse(cls, text: str) -> "Unit":
        try:
            return cls(text)
        except ValueError as e:
            print("warn:", e)
            return cls.PIECE


class Row(TypedDict):
    sku: str
    qty: int
    unit: str


@dataclass
class Item:
    sku: str
    qty: int
    price: float
    unit: Unit = Unit.PIECE
    notes: Optional[str] = None
    history: list[int] = field(default_factory=list, repr=False)

    @property
    def value(self) -> float:
        return self.qty * self.price


class Repo(Generic[T]):
    def __init__(self) -> None:
        self._items: dict[str, T] = {}

    def add(self, key: str, item: T) -> None:
        if key in self._items:
            raise KeyError(f"duplicate {key}")
        self._items[key] = item

    def find(self, key: str) -> Optional[T]:
        return self._items.get(key)

    def __iter__(self):
        return iter(self._items.values())

    def __len__(self):
        return len(self._items)


DATA = """sku,qty,price,unit
A-1,10,2.50,pc
B-2,3,10,kg
C-3,0,99.99,box
"""
repo: Repo[Item] = Repo()
for row in csv.DictReader(io.StringIO(DATA)):
    repo.add(row["sku"], Item(row["sku"], int(row["qty"]), float(row["price"]), Unit.parse(row["unit"])))
try:
    repo.add("A-1", Item("A-1", 1, 1.0))
except KeyError as e:
    print("KeyError", e, e.args[0])
for item in sorted(repo, key=attrgetter("value"), reverse=True):
    print(f"{item.sku:<5}{item.value:>10,.2f} {item.unit.value}")
first = repo.find("A-1")
assert first is not None
clone = deepcopy(first)
clone.history.append(5)
clone.notes = "copy"
print(first == clone, first.history, clone)
print(json.dumps(asdict(clone), default=lambda o: o.value, indent=1, sort_keys=True))
print(astuple(first), len(repo), repo.find("zzz"))
rows: list[Row] = [{"sku": i.sku, "qty": i.qty, "unit": i.unit.name} for i in repo]
for unit, group in groupby(sorted(rows, key=itemgetter("unit")), key=itemgetter("unit")):
    print(unit, [g["sku"] for g in group])
pprint({"rows": rows, "total": sum(i.value for i in repo)}, width=60)
writer = csv.DictWriter(sys.stdout, fieldnames=["sku", "qty"], extrasaction="ignore", lineterminator="\n")
writer.writeheader()
writer.writerows(rows)
print(len(str(uuid.uuid4())), uuid.UUID("12345678123456781234567812345678"))
