import asyncio
from dataclasses import dataclass
from typing import Awaitable, Callable, Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True)
class Ok(Generic[T]):
    value: T


@dataclass(frozen=True)
class Err:
    error: Exception

    def __str__(self):
        return f"Err({type(self.error).__name__}: {self.error})"


Result = Ok[T] | Err


async def attempt(aw: Awaitable[T]) -> Ok[T] | Err:
    try:
        return Ok(await aw)
    except Exception as e:
        return Err(e)


async def bind(result, fn):
    match result:
        case Ok(value):
            return await attempt(fn(value))
        case Err():
            return result


async def parse(text: str) -> int:
    await asyncio.sleep(0)
    return int(text)


async def invert(n: int) -> float:
    return 1 / n


async def run(text: str):
    result = await attempt(parse(text))
    result = await bind(result, invert)
    return result


async def main():
    results = await asyncio.gather(*map(run, ["4", "0", "x"]))
    for r in results:
        match r:
            case Ok(value=v):
                print("ok", v)
            case Err(error=ZeroDivisionError()):
                print("zero!", r)
            case Err(e):
                print("other", e)
    good = [r.value for r in results if isinstance(r, Ok)]
    print(good, len(results) - len(good))
    first = await asyncio.gather(*[attempt(parse(x)) for x in ("1", "b")]) if results else []
    print([str(x) for x in first if isinstance(x, Err)])


asyncio.run(main())
