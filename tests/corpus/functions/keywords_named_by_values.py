from typing import Optional


class Scope:
    def __init__(self, parent: "Scope | None" = None, **values: int) -> None:
        self.parent = parent
        self.values = dict(values)


def name(n: int) -> Optional[str]:
    return "x" * n if n else None


key = name(2)
s = Scope(Scope(), **{key: 3})
print(s.values, Scope(**{"a": 1, name(1): 2}).values)

LEVELS = (("<", ">"), ("+", "-"), ("^",))


def accept(*symbols: str) -> str:
    return "|".join(symbols)


for level in range(len(LEVELS)):
    print(accept(*LEVELS[level]), len(LEVELS[level]), LEVELS[level][-1])
