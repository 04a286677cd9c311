"""JSON-like pretty printer, deep merge, flatten/unflatten, path queries over nested data."""
from typing import Any, Iterator

Json = dict[str, Any] | list[Any] | str | int | float | bool | None


def dump(value: Json, indent: int = 0) -> str:
    pad = "  " * indent
    if isinstance(value, dict):
        if not value:
            return "{}"
        inner = ",\n".join(f"{pad}  {dump(k)}: {dump(v, indent + 1)}" for k, v in value.items())
        return "{\n" + inner + f"\n{pad}}}"
    if isinstance(value, list):
        return "[" + ", ".join(dump(v, indent) for v in value) + "]"
    if isinstance(value, str):
        return '"' + value.replace('"', '\\"') + '"'
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def flatten(value: Json, prefix: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from flatten(item, f"{prefix}.{key}" if prefix else key)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from flatten(item, f"{prefix}[{i}]")
    else:
        yield prefix, value


def query(value: Json, path: str, default: Json = None) -> Json:
    for part in path.replace("[", ".").replace("]", "").split("."):
        try:
            value = value[int(part)] if isinstance(value, list) else value[part]
        except (KeyError, IndexError, ValueError, TypeError):
            return default
    return value


def merge(a: dict, b: dict) -> dict:
    out = {**a}
    for key, value in b.items():
        if key in out and isinstance(out[key], dict) and isinstance(value, dict):
            out[key] = merge(out[key], value)
        elif key in out and isinstance(out[key], list) and isinstance(value, list):
            out[key] = out[key] + [v for v in value if v not in out[key]]
        else:
            out[key] = value
    return out


def count_types(value: Json) -> dict[str, int]:
    counts: dict[str, int] = {}
    stack = [value]
    while stack:
        item = stack.pop()
        name = type(item).__name__
        counts[name] = counts.get(name, 0) + 1
        if isinstance(item, dict):
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
    return dict(sorted(counts.items()))


data = {
    "name": "widget", "price": 9.5, "tags": ["a", "b"], "dims": {"w": 3, "h": None},
    "active": True, "parts": [{"id": 1, "note": 'say "hi"'}, {"id": 2, "sub": {}}],
}
print(dump(data))
for path, leaf in flatten(data):
    print(f"{path} = {leaf!r}")
print(query(data, "parts[1].id"), query(data, "dims.w"), query(data, "parts[9].id", "none"), query(data, "name.x"))
merged = merge(data, {"tags": ["b", "c"], "dims": {"h": 7}, "extra": [1]})
print(merged["tags"], merged["dims"], merged["extra"], data["dims"])
print(count_types(data))
