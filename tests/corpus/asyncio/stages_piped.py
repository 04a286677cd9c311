import asyncio
from typing import AsyncIterator, Callable, Iterable


class Stage:
    def __init__(self, name: str, func: Callable[[int], int]):
        self.name = name
        self.func = func
        self.processed = 0

    async def __call__(self, value: int) -> int:
        await asyncio.sleep(0)
        self.processed += 1
        return self.func(value)

    def __or__(self, other):
        return Pipeline([self]) | other


class Pipeline:
    def __init__(self, stages: Iterable[Stage] = ()):
        self.stages = list(stages)

    def __or__(self, stage: Stage) -> "Pipeline":
        return Pipeline([*self.stages, stage])

    async def run(self, values: Iterable[int]) -> AsyncIterator[int]:
        for value in values:
            for stage in self.stages:
                value = await stage(value)
            yield value

    def __repr__(self):
        return " | ".join(s.name for s in self.stages) or "<empty>"


async def collect(agen):
    return [x async for x in agen]


async def countdown(n):
    while n > 0:
        yield n
        n -= 1
        await asyncio.sleep(0)


async def main():
    double, inc = Stage("double", lambda x: x * 2), Stage("inc", lambda x: x + 1)
    square = Stage("square", lambda x: x ** 2)
    p = double | inc | square
    print(p, Pipeline())
    print(await collect(p.run(range(4))))
    print({s.name: s.processed for s in p.stages})
    evens = [x async for x in p.run([1, 2, 3]) if x % 2]
    print(evens, sum(evens), max(evens, default=0))
    total = 0
    async for n in countdown(5):
        if n == 2:
            break
        total += n
    else:
        print("never")
    print(total)
    pairs = {k: v async for k, v in aenumerate(countdown(3))}
    print(pairs)


async def aenumerate(aiter, start=0):
    i = start
    async for item in aiter:
        yield i, item
        i += 1


asyncio.run(main())
