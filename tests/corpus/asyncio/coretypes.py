import asyncio
import types
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Optional, TypeAlias, Union

Thunk: TypeAlias = Callable[[], Awaitable[int]]
MaybeInt = Optional[int]


async def one() -> int:
    await asyncio.sleep(0)
    return 1


async def call_all(*thunks: Thunk) -> list[int]:
    return [await t() for t in thunks]


async def first_true(*coros: Coroutine[Any, Any, MaybeInt]) -> MaybeInt:
    tasks = [asyncio.ensure_future(c) for c in coros]
    try:
        for t in asyncio.as_completed(tasks):
            if (v := await t):
                return v
        return None
    finally:
        for t in tasks:
            t.cancel()


async def after(delay: float, value: MaybeInt) -> MaybeInt:
    await asyncio.sleep(delay)
    return value


async def maybe_await(x: Union[int, Awaitable[int]]) -> int:
    if isinstance(x, Awaitable):
        return await x
    return x


async def ntimes(n: int, fn: Callable[[int], Coroutine[Any, Any, int]]) -> dict[int, int]:
    return {i: await fn(i) for i in range(n)}


async def sq(x: int) -> int:
    return x * x


async def main() -> None:
    print(await call_all(one, lambda: sq(5), one))
    print(await first_true(after(0.03, 3), after(0.01, 0), after(0.02, 2)))
    print(await first_true(after(0, None), after(0.01, 0)))
    print(await maybe_await(4), await maybe_await(sq(4)), await maybe_await(asyncio.create_task(sq(6))))
    print(await ntimes(4, sq))
    print([await x for x in [sq(1), sq(2)]], sum([await sq(i) for i in range(3)]))
    coros = {n: sq(n) for n in (2, 3)}
    print(dict(zip(coros, await asyncio.gather(*coros.values()))))
    pairs = [(n, asyncio.create_task(sq(n))) for n in range(3)]
    print([(n, await t) for n, t in pairs])
    c = sq(9)
    print(isinstance(c, types.CoroutineType), asyncio.iscoroutine(c))
    c.close()
    x = await one() if await sq(0) == 0 else -1
    print(x, (await one()) + (await one()), not await one(), -await one())
    print(f"{await one():>4}|{await sq(3)!r}|{[i async for i in agen()]}")
    match await sq(3):
        case 9 as nine:
            print("nine", nine)
        case _:
            print("other")
    assert await one() == 1, "one"
    async with asyncio.timeout(1), asyncio.Lock() as lk:
        print(lk)
    while (v := await sq(x)) < 50:
        x += 3
    print(v, x)


async def agen():
    for i in range(2):
        yield await sq(i)

asyncio.run(main())
