import functools
from typing import Awaitable, Callable, ParamSpec, TypeVar

from .base import RateExceeded, RateLimiter

P = ParamSpec("P")
T = TypeVar("T")


def limited(limiter: RateLimiter, key: str = "global") -> Callable[[Callable[P, Awaitable[T]]], Callable[P, Awaitable[T]]]:
    def decorate(func: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
        @functools.wraps(func)
        async def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
            if not await limiter.allow(key):
                raise RateExceeded(f"{func.__name__} called too often")
            return await func(*args, **kwargs)

        return wrapper

    return decorate
