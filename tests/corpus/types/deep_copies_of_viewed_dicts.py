"""Nested dict tools: deep merge, flatten, diff, path access, pretty print."""
import copy
import json
from typing import Any, Iterator


def deep_merge(a: dict, b: dict) -> dict:
    result = dict(a)
    for key, value in b.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = deep_merge(result[key], value)
        else:
            result[key] = value
    return result


def flatten(d: Any, prefix: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(d, dict):
        for k, v in d.items():
            yield from flatten(v, f"{prefix}.{k}" if prefix else k)
    elif isinstance(d, list):
        for i, v in enumerate(d):
            yield from flatten(v, f"{prefix}[{i}]")
    else:
        yield prefix, d


def get_path(d, path, default=None):
    for part in path.split("."):
        try:
            d = d[int(part)] if isinstance(d, list) else d[part]
        except (KeyError, IndexError, ValueError, TypeError):
            return default
    return d


def set_path(d, path, value):
    *parents, last = path.split(".")
    for part in parents:
        d = d.setdefault(part, {})
    d[last] = value


def diff(a, b, path=""):
    out = []
    for key in sorted(a.keys() | b.keys()):
        here = f"{path}/{key}"
        if key not in b:
            out.append(("-", here, a[key]))
        elif key not in a:
            out.append(("+", here, b[key]))
        elif isinstance(a[key], dict) and isinstance(b[key], dict):
            out.extend(diff(a[key], b[key], here))
        elif a[key] != b[key]:
            out.append(("~", here, (a[key], b[key])))
    return out


base = {"name": "app", "db": {"host": "localhost", "port": 5432}, "tags": ["a", "b"], "debug": False}
override = {"db": {"port": 6543, "user": "root"}, "tags": ["c"], "debug": True}
merged = deep_merge(base, override)
print(merged)
print(dict(flatten(merged)))
print(get_path(merged, "db.port"), get_path(merged, "tags.0"), get_path(merged, "db.x.y", "none"), get_path(merged, "tags.7"))
clone = copy.deepcopy(merged)
set_path(clone, "db.pool.size", 10)
clone["tags"].append("d")
del clone["debug"]
print(merged["tags"], clone["tags"])
for sign, path, value in diff(merged, clone):
    print(sign, path, value)
print(json.dumps(clone, indent=2, sort_keys=True))
print(json.loads(json.dumps(clone)) == clone)
