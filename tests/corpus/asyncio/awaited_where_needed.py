import asyncio
import inspect


async def slow(x):
    await asyncio.sleep(0)
    return x + 1


def fast(x):
    return x * 10


class Runner:
    def __init__(self, *steps):
        self.steps = steps

    async def run(self, value):
        for step in self.steps:
            result = step(value)
            if asyncio.iscoroutine(result):
                result = await result
            value = result
        return value


async def call(fn, *args):
    result = fn(*args)
    if inspect.isawaitable(result):
        result = await result
    return result


async def main():
    print(await Runner(slow, fast, slow).run(1))
    print(await Runner(slow, slow).run(1))
    print(await call(slow, 4), await call(fast, 4), await call(lambda: "x"))


asyncio.run(main())
