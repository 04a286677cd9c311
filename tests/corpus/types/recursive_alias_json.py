from typing import Optional, Union, Any, TypeVar, Sequence, Mapping

K = TypeVar("K")
V = TypeVar("V")
JSON = Union[None, bool, int, float, str, list["JSON"], dict[str, "JSON"]]


def invert(d: Mapping[K, V]) -> dict[V, list[K]]:
    out: dict[V, list[K]] = {}
    for k, v in d.items():
        out.setdefault(v, []).append(k)
    return out


def first(xs: Sequence[V], default: Optional[V] = None) -> Optional[V]:
    return xs[0] if xs else default


def group_by(xs, key):
    out = {}
    for x in xs:
        out.setdefault(key(x), []).append(x)
    return out


def partition(xs, pred):
    yes, no = [], []
    for x in xs:
        (yes if pred(x) else no).append(x)
    return yes, no


def count_leaves(node: JSON) -> int:
    if isinstance(node, dict):
        return sum(count_leaves(v) for v in node.values())
    if isinstance(node, list):
        return sum(map(count_leaves, node))
    return 1


def to_text(node: JSON) -> str:
    match node:
        case None:
            return "nil"
        case bool(b):
            return "yes" if b else "no"
        case int(n) | float(n):
            return f"#{n}"
        case str(s):
            return s.upper()
        case [only]:
            return f"<{to_text(only)}>"
        case [first_item, *rest]:
            return f"<{to_text(first_item)} +{len(rest)}>"
        case []:
            return "<>"
        case {"type": str(kind), **others}:
            return f"{kind}({', '.join(sorted(others))})"
        case _:
            return "{" + ", ".join(f"{k}:{to_text(v)}" for k, v in node.items()) + "}"


def describe(x: Any) -> str:
    return f"{type(x).__name__}({len(x) if hasattr(x, '__len__') else '-'})"


print(invert({"a": 1, "b": 2, "c": 1}), invert({1: "x", 2: "x"}))
print(first([3, 4]), first("hello"), first([], 0), first(()))
print(group_by(range(7), lambda n: n % 3), group_by(["aa", "b", "cc"], len))
print(partition([1, 2, 3, 4], lambda n: n % 2 == 0), partition("aBc", str.isupper))
doc: JSON = {"id": 1, "ok": True, "tags": ["x", None, 2.5], "sub": {"type": "leaf", "w": 1}, "e": []}
print(count_leaves(doc), to_text(doc))
print([to_text(v) for v in [None, False, 3, 2.5, "s", [1], [1, 2, 3], [], {"type": "t"}]])
print([describe(v) for v in (1, "ab", [1], (1, 2), {}, None, {3})])
