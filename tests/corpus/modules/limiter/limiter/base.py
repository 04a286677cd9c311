from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Optional

from . import store
from .clock import Clock, SystemClock


class RateExceeded(Exception):
    pass


class RateLimiter(ABC):
    def __init__(self, rate: int, per: float, clock: Optional[Clock] = None) -> None:
        if rate <= 0:
            raise ValueError("rate must be positive")
        self.rate = rate
        self.per = per
        self.clock = clock or SystemClock()

    async def allow(self, key: str) -> bool:
        ok = self._take(key, self.clock.time())
        store.stats["granted" if ok else "denied"] += 1
        return ok

    @abstractmethod
    def _take(self, key: str, now: float) -> bool:
        raise NotImplementedError
