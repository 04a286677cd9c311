import asyncio
from typing import Awaitable, Callable, Generic, TypeVar, Union, overload

T = TypeVar("T")
E = TypeVar("E", bound=Exception)
U = TypeVar("U")


class Ok(Generic[T]):
    __match_args__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"Ok({self.value!r})"


class Err(Generic[E]):
    __match_args__ = ("error",)

    def __init__(self, error: E) -> None:
        self.error = error

    def __repr__(self) -> str:
        return f"Err({type(self.error).__name__}: {self.error})"


Result = Union[Ok[int], Err[Exception]]


async def attempt(fn: Callable[[], Awaitable[int]]) -> Result:
    try:
        return Ok(await fn())
    except Exception as e:
        return Err(e)


async def parse(text: str) -> int:
    await asyncio.sleep(0)
    return int(text)


async def collect(texts: list[str]) -> tuple[list[int], list[Exception]]:
    oks: list[int] = []
    errs: list[Exception] = []
    for t in texts:
        match await attempt(lambda: parse(t)):
            case Ok(value):
                oks.append(value)
            case Err(error):
                errs.append(error)
    return oks, errs


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []
        self._available = asyncio.Condition()

    async def push(self, item: T) -> None:
        async with self._available:
            self._items.append(item)
            self._available.notify()

    async def pop(self) -> T:
        async with self._available:
            await self._available.wait_for(lambda: len(self._items) > 0)
            return self._items.pop()


async def main() -> None:
    print(await attempt(lambda: parse("12")), await attempt(lambda: parse("zz")))
    oks, errs = await collect(["1", "x", "3"])
    print(oks, [str(e) for e in errs])
    s: Stack[str] = Stack()
    getter = asyncio.create_task(s.pop())
    await asyncio.sleep(0)
    await s.push("a")
    await s.push("b")
    print(await getter, await s.pop())
    t: Stack[int] = Stack()
    await t.push(4)
    print(await t.pop() + 1)

asyncio.run(main())
