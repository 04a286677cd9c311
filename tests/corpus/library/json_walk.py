import json
from typing import Any


def flatten(obj: Any, prefix: str = "") -> dict[str, Any]:
    out = {}
    if isinstance(obj, dict):
        for k, v in obj.items():
            out.update(flatten(v, f"{prefix}.{k}" if prefix else k))
    elif isinstance(obj, list):
        for i, v in enumerate(obj):
            out.update(flatten(v, f"{prefix}[{i}]"))
    else:
        out[prefix] = obj
    return out


def merge(a: dict, b: dict) -> dict:
    result = dict(a)
    for key, value in b.items():
        if key in result and isinstance(result[key], dict) and isinstance(value, dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = value
    return result


doc = json.loads('{"user": {"name": "Ann", "langs": ["py", "c#"], "age": 30}, "ok": true, "none": null}')
for path, value in flatten(doc).items():
    print(path, "=", value)
print(json.dumps(merge(doc, {"user": {"age": 31}, "extra": [1]}), sort_keys=True))
names = [r["name"].upper() for r in json.loads('[{"name": "x"}, {"name": "y"}]') if r.get("active", True)]
print(names)
rows = json.loads('[{"k": "b", "v": 2}, {"k": "a", "v": 1.5}]')
rows.sort(key=lambda r: r["k"])
print(rows, sum(r["v"] for r in rows), {r["k"]: r["v"] for r in rows})
first, *rest = json.loads("[1, 2, 3]")
print(first, rest, json.loads('"text"').split("x"), json.loads("3") + 4, json.loads("true") is True, json.loads("null") is None)
lat, lon = json.loads("[1.5, 2]")
print(lat + lon, f"{lat:.2f}")
match json.loads('{"type": "add", "n": 2}'):
    case {"type": "add", "n": n}:
        print("add", n)
    case _:
        print("other")
