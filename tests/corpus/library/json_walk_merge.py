import json
from typing import Any, Iterator


def walk(node: Any, path: str = "$") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from walk(value, f"{path}.{key}")
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from walk(value, f"{path}[{i}]")
    else:
        yield path, node


def merge(a: dict, b: dict) -> dict:
    out = dict(a)
    for k, v in b.items():
        if k in out and isinstance(out[k], dict) and isinstance(v, dict):
            out[k] = merge(out[k], v)
        elif k in out and isinstance(out[k], list) and isinstance(v, list):
            out[k] = out[k] + v
        else:
            out[k] = v
    return out


def total(node) -> float:
    match node:
        case bool():
            return 0
        case int() | float():
            return node
        case [*items]:
            return sum(total(i) for i in items)
        case {"price": price, "qty": qty}:
            return price * qty
        case dict():
            return sum(total(v) for v in node.values())
        case _:
            return 0


TEXT = """
{"name": "shop", "open": true, "owner": null,
 "items": [{"sku": "a1", "price": 2.5, "qty": 4}, {"sku": "b2", "price": 10, "qty": 1}],
 "meta": {"tags": ["x", "y"], "rating": 4.75}}
"""

data = json.loads(TEXT)
for path, value in walk(data):
    print(path, "=", repr(value), type(value).__name__)
print(total(data["items"]), total(data))
merged = merge(data, {"meta": {"tags": ["z"], "year": 2024}, "open": False})
print(json.dumps(merged, indent=2, sort_keys=True))
data["items"].append({"sku": "c3", "price": 1, "qty": 3})
data["meta"]["rating"] += 0.25
cheap = [item["sku"] for item in data["items"] if item["price"] * item["qty"] < 10]
print(cheap, data["meta"]["rating"], len(data["items"]))
print(json.dumps(data["items"][-1]), merged is data)
by_sku = {item["sku"]: item for item in data["items"]}
print(sorted(by_sku), by_sku["b2"]["price"])
try:
    json.loads('{"a": [1, 2,]}')
except json.JSONDecodeError as e:
    print("error:", e.msg, e.lineno, e.colno)
