from __future__ import annotations
from functools import cached_property
from typing import Iterator

FILES = "abcdefgh"


class Square:
    _cache: dict[tuple[int, int], Square] = {}

    def __init__(self, file: int, rank: int):
        self.file, self.rank = file, rank

    @classmethod
    def of(cls, name: str) -> Square:
        return cls.at(FILES.index(name[0]), int(name[1]) - 1)

    @classmethod
    def at(cls, file: int, rank: int) -> Square:
        key = file, rank
        if key not in cls._cache:
            cls._cache[key] = cls(file, rank)
        return cls._cache[key]

    @cached_property
    def name(self) -> str:
        return f"{FILES[self.file]}{self.rank + 1}"

    @property
    def dark(self) -> bool:
        return (self.file + self.rank) % 2 == 0

    def step(self, df: int, dr: int) -> Square | None:
        f, r = self.file + df, self.rank + dr
        return Square.at(f, r) if 0 <= f < 8 and 0 <= r < 8 else None

    def ray(self, df: int, dr: int) -> Iterator[Square]:
        square = self.step(df, dr)
        while square is not None:
            yield square
            square = square.step(df, dr)

    def __repr__(self):
        return self.name

    def __lt__(self, other):
        return self.name < other.name


ALL = tuple(Square.at(f, r) for r in range(8) for f in range(8))
