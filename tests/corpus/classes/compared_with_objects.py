class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other: object) -> bool:
        return isinstance(other, P) and self.x == other.x

    def __hash__(self):
        return hash(self.x)


class Q:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Q):
            return NotImplemented
        return self.x == other.x

    def __ne__(self, other: object) -> bool:
        return not self == other


print(P(1) == P(1), P(1) == 3, P(1) != P(2), len({P(1), P(1)}))
print(Q(1) == Q(1), Q(1) == 3, Q(1) != Q(2))


class R:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other: object) -> bool:
        if isinstance(other, R):
            return self.x < other.x
        elif isinstance(other, int):
            return self.x < other
        raise TypeError("no")

    def __repr__(self) -> str:
        return f"R({self.x})"


def show(value: object, depth: int = 0) -> str:
    if isinstance(value, R):
        return f"r{value.x}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(show(v, depth + 1) for v in value) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{k}:{show(v)}" for k, v in value.items()) + "}"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


print(sorted([R(3), R(1)]), show([R(1), (2, True), {"a": None, "b": [1.5]}]))
