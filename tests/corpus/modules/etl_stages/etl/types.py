from typing import AsyncIterator, Callable, TypeAlias, TypedDict


class Record(TypedDict, total=False):
    id: int
    name: str
    age: int
    group: str


Stage: TypeAlias = Callable[[AsyncIterator], AsyncIterator]


class BadRow(ValueError):
    def __init__(self, line: str, reason: str):
        super().__init__(f"{line!r}: {reason}")
