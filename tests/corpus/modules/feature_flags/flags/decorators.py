from __future__ import annotations

from typing import Awaitable, Callable

from .context import current

Func = Callable[[float], Awaitable[str]]


class Flagged:
    def __init__(self, name: str, default: bool, func: Func) -> None:
        self.name = name
        self.default = default
        self.func = func
        self._fallback: Func | None = None

    def fallback(self, func: Func) -> Func:
        self._fallback = func
        return func

    async def __call__(self, value: float) -> str:
        if current().store.enabled(self.name, self.default) or self._fallback is None:
            return await self.func(value)
        return await self._fallback(value)


def flag(name: str, *, default: bool = False) -> Callable[[Func], Flagged]:
    def wrap(func: Func) -> Flagged:
        return Flagged(name, default, func)

    return wrap
