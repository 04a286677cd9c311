from __future__ import annotations

from functools import reduce
from typing import Callable

from .types import Predicate, Row, Rows, Step


class Map:
    def __init__(self, function: Callable[[Row], Row]):
        self.function = function

    async def __call__(self, rows: Rows) -> Rows:
        async for row in rows:
            yield self.function(row)


class Filter:
    def __init__(self, predicate: Predicate):
        self.predicate = predicate
        self.dropped = 0

    async def __call__(self, rows: Rows) -> Rows:
        async for row in rows:
            if self.predicate(row):
                yield row
            else:
                self.dropped += 1


def compose(*steps: Step) -> Step:
    return lambda rows: reduce(lambda current, step: step(current), steps, rows)
