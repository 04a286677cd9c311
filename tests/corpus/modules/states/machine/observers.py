import functools
from typing import Generic, TypeVar

T = TypeVar("T")


def observer(func):
    calls = 0

    @functools.wraps(func)
    async def wrapper(old, new):
        nonlocal calls
        calls += 1
        print(calls, end=" ")
        return await func(old, new)

    return wrapper


class History(Generic[T]):
    def __init__(self, limit: int = 10):
        self.limit = limit
        self.entries: list[str] = []

    async def __call__(self, old: T, new: T) -> None:
        self.entries.append(f"{old}>{new}")
        del self.entries[:-self.limit]

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, index: int) -> str:
        return self.entries[index]
