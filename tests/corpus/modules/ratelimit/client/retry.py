from __future__ import annotations
import asyncio
import functools
from dataclasses import dataclass
from typing import Awaitable, Callable, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class RetryPolicy:
    attempts: int = 3
    base: float = 0.001

    def delays(self):
        return [self.base * 2 ** i for i in range(self.attempts - 1)]


def retry(policy: RetryPolicy, *errors: type[Exception]) -> Callable[[Callable[P, Awaitable[R]]], Callable[P, Awaitable[R]]]:
    def decorate(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
        @functools.wraps(func)
        async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            for delay in policy.delays():
                try:
                    return await func(*args, **kwargs)
                except errors as e:
                    print(f"retry {func.__name__} after {e}")
                    await asyncio.sleep(delay)
            return await func(*args, **kwargs)
        return wrapper
    return decorate
