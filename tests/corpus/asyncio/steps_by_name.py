import asyncio
from functools import partial
from typing import Awaitable, Callable

Step = Callable[[list], Awaitable[None]]


class Flow:
    def __init__(self):
        self.steps: list[tuple[str, Step]] = []

    def step(self, fn: Step, name: str | None = None):
        self.steps.append((name or fn.__name__, fn))
        return self

    async def run(self):
        out = []
        for name, fn in self.steps:
            await fn(out)
            out.append(name)
        return out


async def one(out):
    out.append(1)


async def scaled(out, *, by):
    await asyncio.sleep(0)
    out.append(2 * by)


async def main():
    flow = Flow().step(one).step(partial(scaled, by=3), name="scaled")
    print(await flow.run())
    print(await Flow().step(lambda out: scaled(out, by=5)).run())


asyncio.run(main())
