import numbers
from collections.abc import Mapping, MutableSequence, Sequence
from typing import Any


def kind(value: Any) -> str:
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, numbers.Number):
        return "integral" if isinstance(value, numbers.Integral) else "number"
    if isinstance(value, str):
        return "text"
    if isinstance(value, Mapping):
        return "mapping{" + ",".join(f"{k}:{kind(v)}" for k, v in value.items()) + "}"
    if isinstance(value, Sequence):
        return ("mutable " if isinstance(value, MutableSequence) else "fixed ") + "[" + ",".join(kind(v) for v in sorted(value, key=str)) + "]"
    return type(value).__name__


for v in (1, 2.5, True, "x", {"a": [1, (2, "y")], "b": {"c": None}}, None, 3 + 4j):
    print(kind(v))
