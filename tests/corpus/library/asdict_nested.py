from dataclasses import dataclass, field, asdict, astuple

@dataclass
class P:
    x: int
    y: int = 0

@dataclass
class Line:
    ends: tuple[P, P]
    more: tuple[P, ...] = ()
    named: list[tuple[str, P]] = field(default_factory=list)
    by: dict[str, list[P]] = field(default_factory=dict)
    start: P | None = None

l = Line((P(1), P(2, 3)), (P(4),), [("a", P(5))], {"k": [P(6)]}, P(7))
print(asdict(l))
print(astuple(l))
print(asdict(Line((P(0), P(0)))))
