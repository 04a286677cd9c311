from __future__ import annotations

import inspect
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any, Callable, Type, TypeVar


@dataclass(frozen=True)
class Event:
    name: str


@dataclass(frozen=True)
class ItemAdded(Event):
    pass


@dataclass(frozen=True)
class LowStock(Event):
    left: int


@dataclass(frozen=True)
class ItemExpired(Event):
    on: date


E = TypeVar("E", bound=Event)


class EventBus:
    def __init__(self) -> None:
        self._handlers: dict[type[Event], list[Callable[[Any], Any]]] = defaultdict(list)
        self.history: list[Event] = []

    def subscribe(self, kind: Type[E], handler: Callable[[E], Any]) -> None:
        self._handlers[kind].append(handler)

    async def publish(self, event: Event) -> None:
        self.history.append(event)
        for handler in self._handlers[type(event)]:
            result = handler(event)
            if inspect.isawaitable(result):
                await result
