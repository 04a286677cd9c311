from collections.abc import Mapping, Iterable, Sequence
from typing import Any
def flat(x: Any):
    if isinstance(x, Mapping):
        return {k: flat(v) for k, v in x.items()}
    if isinstance(x, (list, tuple)):
        return [flat(v) for v in x]
    return x
def walk(items):
    for i in items:
        if isinstance(i, Iterable) and not isinstance(i, str):
            yield from walk(i)
        else:
            yield i
print(flat({"a": [1, (2, 3)], "b": {"c": None}}))
print(list(walk([1, [2, [3, "ab"]], (4,)])))
print(isinstance([], Sequence), isinstance("s", Sequence), isinstance({1}, Sequence), isinstance(5, Iterable))
