from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Optional


class Trigger(ABC):
    @abstractmethod
    def next_after(self, moment: float) -> Optional[float]:
        """When to run next, None for never again."""

    def __or__(self, other: Trigger) -> Trigger:
        return Either(self, other)


@dataclass(frozen=True)
class Every(Trigger):
    seconds: float
    limit: int | None = None

    def next_after(self, moment):
        following = moment - moment % self.seconds + self.seconds
        if self.limit is not None and following > self.seconds * self.limit:
            return None
        return following


@dataclass(frozen=True)
class After(Trigger):
    delay: float

    def next_after(self, moment):
        return self.delay if moment < self.delay else None


@dataclass(frozen=True)
class Either(Trigger):
    left: Trigger
    right: Trigger

    def next_after(self, moment):
        times = [t for t in (self.left.next_after(moment), self.right.next_after(moment)) if t is not None]
        return min(times, default=None)
