from functools import total_ordering, cmp_to_key
from operator import attrgetter, itemgetter, methodcaller


@total_ordering
class Semver:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == self._coerce(other).parts

    def __lt__(self, other):
        return self.parts < self._coerce(other).parts

    @classmethod
    def _coerce(cls, other):
        return other if isinstance(other, cls) else cls(other)

    def __hash__(self):
        return hash(self.parts)

    def __str__(self):
        return ".".join(map(str, self.parts))

    __repr__ = __str__


class Team:
    def __init__(self, name, wins, losses):
        self.name, self.wins, self.losses = name, wins, losses

    @property
    def pct(self):
        return self.wins / (self.wins + self.losses)

    def label(self, width=6):
        return f"{self.name:<{width}}{self.pct:.3f}"


def compare(a, b):
    if a.wins != b.wins:
        return b.wins - a.wins
    return (a.name > b.name) - (a.name < b.name)


versions = [Semver(v) for v in ("1.10.0", "1.9", "1.9.1", "0.1")]
print(sorted(versions), max(versions), Semver("1.0") < "1.0.1", Semver("2.0") >= Semver("2.0"), Semver("1.2") == "1.2")
teams = [Team("Owls", 5, 5), Team("Bats", 7, 3), Team("Ants", 7, 4)]
print([t.name for t in sorted(teams, key=cmp_to_key(compare))])
print(list(map(attrgetter("name", "wins"), sorted(teams, key=attrgetter("losses", "name")))))
print(list(map(methodcaller("label", 8), teams)))
rows = [{"n": "a", "v": 2}, {"n": "b", "v": 1}]
print(sorted(rows, key=itemgetter("v")), max(rows, key=itemgetter("v"))["n"])
print(sorted("bAc", key=str.lower), sorted([3, -1, 2], key=abs, reverse=True), min("apple", "fig", key=len))
