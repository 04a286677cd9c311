from __future__ import annotations

from collections import defaultdict
from typing import Generic, TypeVar

from .errors import StateError

S = TypeVar("S")


class Machine(Generic[S]):
    def __init__(self, initial: S, table: dict[S, dict[str, S]]):
        self.state = initial
        self._table = table
        self._observers = []

    def observe(self, callback):
        self._observers.append(callback)
        return callback

    async def fire(self, event: str) -> S:
        edges = self._table.get(self.state, {})
        if event not in edges:
            raise StateError(self.state, event, set(edges))
        old, self.state = self.state, edges[event]
        for callback in self._observers:
            await callback(old, self.state)
        return self.state

    def by_event(self) -> dict[str, list[tuple[S, S]]]:
        result = defaultdict(list)
        for source, edges in self._table.items():
            for event, target in edges.items():
                result[event].append((source, target))
        return dict(sorted(result.items()))
