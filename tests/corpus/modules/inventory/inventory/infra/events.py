from itertools import count
from typing import Any, Callable, Optional


class EventLog:
    def __init__(self, clock: Optional[Callable[[], int]] = None):
        counter = count(1)
        self._clock = clock or (lambda: next(counter))
        self.events: list[tuple[int, str, dict[str, Any]]] = []

    def add(self, kind, **details):
        self.events.append((self._clock(), kind, details))

    def __iter__(self):
        return iter(self.events)

    def __len__(self):
        return len(self.events)
