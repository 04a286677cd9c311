from __future__ import annotations
from typing import Union, Optional, List, Dict, Tuple, Any, Literal

Json = Union[None, bool, int, float, str, List["Json"], Dict[str, "Json"]]


def dumps(value: Json, indent: int = 0, level: int = 0) -> str:
    pad = " " * (indent * (level + 1))
    end = " " * (indent * level)
    nl = "\n" if indent else ""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, list):
        if not value:
            return "[]"
        inner = f",{nl}".join(pad + dumps(v, indent, level + 1) for v in value)
        return f"[{nl}{inner}{nl}{end}]"
    if isinstance(value, dict):
        if not value:
            return "{}"
        inner = f",{nl}".join(f"{pad}{dumps(k)}: {dumps(v, indent, level + 1)}" for k, v in value.items())
        return f"{{{nl}{inner}{nl}{end}}}"
    raise TypeError(f"cannot serialize {type(value).__name__}")


def walk(value: Json, path: str = "$"):
    yield path, value
    if isinstance(value, dict):
        for k, v in value.items():
            yield from walk(v, f"{path}.{k}")
    elif isinstance(value, list):
        for i, v in enumerate(value):
            yield from walk(v, f"{path}[{i}]")


def depth(value: Json) -> int:
    match value:
        case dict():
            return 1 + max(map(depth, value.values()), default=0)
        case list():
            return 1 + max((depth(v) for v in value), default=0)
        case _:
            return 0


doc: Dict[str, Json] = {"name": "x \"y\"", "tags": ["a", 1, 2.5, None, True], "nested": {"empty": {}, "list": []}}
print(dumps(doc))
print(dumps(doc, indent=2))
print([p for p, v in walk(doc) if not isinstance(v, (dict, list))], depth(doc))
try:
    dumps({"s": {1, 2}})
except TypeError as e:
    print(e)
