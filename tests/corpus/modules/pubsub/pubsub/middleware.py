from __future__ import annotations
from typing import Awaitable, Callable, TYPE_CHECKING

if TYPE_CHECKING:
    from .message import Message

Next = Callable[["Message"], Awaitable[None]]
Middleware = Callable[["Message", Next], Awaitable[None]]
MIDDLEWARE: list[tuple[int, str, Middleware]] = []


def middleware(order: int = 0) -> Callable[[Middleware], Middleware]:
    def register(func: Middleware) -> Middleware:
        MIDDLEWARE.append((order, func.__name__, func))
        MIDDLEWARE.sort(key=lambda entry: entry[0])
        return func
    return register


def chain(last: Next) -> Next:
    current = last
    for _, _, func in reversed(MIDDLEWARE):
        def step(message: Message, func: Middleware = func, following: Next = current) -> Awaitable[None]:
            return func(message, following)
        current = step
    return current
