import asyncio
from typing import Generic, TypeVar, Callable, Iterable
from collections import deque
import functools

T = TypeVar("T")
R = TypeVar("R")
E = TypeVar("E", bound=Exception)


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: list[T] = list(items)

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __getitem__(self, i: int) -> T:
        return self._items[i]

    def __setitem__(self, i: int, v: T) -> None:
        self._items[i] = v

    def __enter__(self) -> "Stack[T]":
        return self

    def __exit__(self, *exc) -> None:
        self._items.clear()

    def __bool__(self) -> bool:
        return bool(self._items)

    def __repr__(self) -> str:
        return f"Stack({self._items})"

    @property
    def top(self) -> T:
        return self._items[-1]

    @property
    def all(self) -> list[T]:
        return list(self._items)


class BoundedQueue(Generic[T]):
    def __init__(self, limit: int):
        self.q: deque[T] = deque(maxlen=limit)
        self.cond = asyncio.Condition()

    async def put(self, x: T) -> None:
        async with self.cond:
            self.q.append(x)
            self.cond.notify()

    async def get(self) -> T:
        async with self.cond:
            await self.cond.wait_for(lambda: len(self.q) > 0)
            return self.q.popleft()


class Result(Generic[T]):
    def __init__(self, value: T | None = None, error: str | None = None):
        self.value = value
        self.error = error

    @property
    def ok(self) -> bool:
        return self.error is None

    def unwrap(self) -> T:
        if self.value is None:
            raise ValueError(self.error)
        return self.value

    def map(self, f: Callable[[T], R]) -> "Result[R]":
        if self.value is None:
            return Result(error=self.error)
        return Result(f(self.value))


def compose(*fs: Callable[[T], T]) -> Callable[[T], T]:
    def run(x: T) -> T:
        for f in fs:
            x = f(x)
        return x
    return run


class Event(Generic[T]):
    def __init__(self):
        self.handlers: list[Callable[[T], None]] = []

    def on(self, h: Callable[[T], None]) -> Callable[[T], None]:
        self.handlers.append(h)
        return h

    def emit(self, payload: T) -> None:
        for h in self.handlers:
            h(payload)


async def main():
    s = Stack([1, 2])
    s.push(2 ** 40)
    print(s, s.top * 2 ** 30, s.pop() * 3)
    s[0] = 7
    print(s[0] + 1, s.all)
    with Stack(["x"]) as t:
        t.push("y")
        print(t.pop().upper(), t)
    print(bool(t), t)
    try:
        t.pop()
    except IndexError as e:
        print("error", e)
    q = BoundedQueue(2)
    w: BoundedQueue[str] = BoundedQueue(3)
    for i in range(5):
        await q.put(i)
    await w.put("z")
    print(await q.get() + await q.get(), await w.get())
    r = Result(20).map(lambda v: v + 1).map(lambda v: v / 2)
    print(r.ok, r.unwrap(), r.value)
    bad = Result(error="boom")
    print(bad.ok, bad.error, Result("s").value)
    try:
        bad.unwrap()
    except ValueError as e:
        print("value error", e)
    print(compose(lambda v: v + 1, lambda v: v * 2)(5))
    print(compose(str.strip, str.title)("  hello "))
    clicks = Event[int]()
    names: Event[str] = Event()
    total = []
    clicks.on(lambda n: total.append(n))
    names.on(print)
    clicks.emit(3)
    clicks.emit(4)
    names.emit("bob")
    print(total)


asyncio.run(main())
