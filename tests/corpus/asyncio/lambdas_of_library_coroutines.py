import asyncio
from typing import Any, Awaitable, Callable

def reg(f: Callable[[], Awaitable[Any]]):
    return f
async def one() -> int:
    return 1
class Job:
    def __init__(self, fn: Callable[[int], Awaitable[Any]]):
        self.fn = fn
async def main():
    for f in [reg(lambda: asyncio.sleep(0, "hi")), reg(lambda: one()), reg(one), reg(lambda: asyncio.wait_for(one(), 1))]:
        print(await f())
    j = Job(lambda n: asyncio.sleep(0, n))
    print(await j.fn(4))
asyncio.run(main())
