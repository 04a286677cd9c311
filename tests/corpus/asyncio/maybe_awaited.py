import asyncio
import inspect
from collections.abc import Awaitable
from typing import Callable, Union


async def fetch(n: int) -> int:
    await asyncio.sleep(0)
    return n * 10


def cached(n: int) -> int:
    return n


async def resolve(value: Union[int, Awaitable[int]]) -> int:
    if isinstance(value, Awaitable):
        return await value
    return value


async def call(fn: Callable[[int], Union[int, Awaitable[int]]], n: int) -> int:
    result = fn(n)
    if inspect.isawaitable(result):
        result = await result
    return result


async def main() -> None:
    print(await resolve(1), await resolve(fetch(2)), await resolve(asyncio.create_task(fetch(3))))
    print([await call(fn, 4) for fn in (fetch, cached)])
    future = asyncio.get_running_loop().create_future()
    future.set_result(5)
    print(await resolve(future))

asyncio.run(main())
