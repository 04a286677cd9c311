import json
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum


class Color(Enum):
    RED = "r"
    BLUE = "b"


@dataclass
class Item:
    name: str
    price: float
    tags: list[str] = field(default_factory=list)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, date):
            return o.isoformat()
        if isinstance(o, Decimal):
            return str(o)
        if isinstance(o, Color):
            return o.name
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def as_item(d):
    if "name" in d and "price" in d:
        return Item(d["name"], d["price"], d.get("tags", []))
    return d


print(json.dumps({"d": date(2024, 1, 2), "n": Decimal("1.10"), "c": Color.RED, "s": {3, 1}}, cls=Encoder))
print(json.dumps(asdict(Item("pen", 1.5, ["a"])), indent=2, sort_keys=True))
print(json.dumps([1, 1.0, True, None, "é\n\"", 1e20, float("inf")], ensure_ascii=False))
print(json.dumps({1: "a", 2: "b"}), json.dumps({2.5: "d"}))
print(json.dumps([1, [2, {"a": []}], {}], indent=4, separators=(",", ": ")))
item = json.loads('{"name": "cup", "price": 3.5}', object_hook=as_item)
print(item)
try:
    json.dumps({"x": object})
except TypeError as e:
    print("TypeError:", e)
for bad in ["{", "[1,]", '{"a" 1}', "nul", '"abc']:
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e.msg, e.pos, e.lineno, e.colno, "|", e)
print(json.loads('[1, 2.50, "\\u00e9", null, {"a": false}]'))
print(json.dumps("a/b<é>"))
