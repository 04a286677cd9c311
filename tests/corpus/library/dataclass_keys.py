# Frozen dataclasses with tuples, as members of sets and keys of dicts.
from dataclasses import dataclass, replace
from typing import NamedTuple


@dataclass(frozen=True)
class Route:
    path: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Leg:
    route: Route
    stops: tuple[tuple[str, int], ...]


class Pair(NamedTuple):
    left: int
    right: tuple[int, ...]


def tagged(path, text):
    return Route(path, tuple(text.split(",")))


a, b = tagged("/x", "one,two"), tagged("/x", "one,two")
print(a == b, a is b, hash(a) == hash(b), len({a, b, tagged("/y", "one")}))
visits = {a: 1}
visits[b] = visits.get(b, 0) + 1
print(visits, b in visits, tagged("/x", "two") in visits)
legs = [Leg(a, (("n", 1), ("s", 2))), Leg(b, tuple([("n", 1), ("s", 2)]))]
print(len(set(legs)), legs[0] == legs[1], legs.index(legs[1]))
print(replace(a, path="/z"), replace(a, tags=("one", "two")) == a)
print(Pair(1, (2, 3)) == Pair(1, tuple([2, 3])), len({Pair(1, (2,)), Pair(1, tuple(range(2, 3)))}), Pair(1, (2,)) < Pair(1, (3,)))
try:
    a.path = "/q"
except AttributeError as e:
    print(type(e).__name__, e)
