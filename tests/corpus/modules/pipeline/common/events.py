from __future__ import annotations

from collections.abc import Callable
from enum import Enum


class Level(Enum):
    DEBUG = 10
    INFO = 20
    ERROR = 40

    @property
    def loud(self) -> bool:
        return self.value >= 20


class EventBus:
    def __init__(self) -> None:
        self._handlers: list[Callable[[Level, str], None]] = []

    def subscribe(self, handler: Callable[[Level, str], None]) -> None:
        self._handlers.append(handler)

    def publish(self, level: Level, text: str) -> None:
        if not level.loud:
            return
        for handler in self._handlers:
            handler(level, text)
