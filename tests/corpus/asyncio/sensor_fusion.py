import asyncio
import math
import random
from collections import deque
from typing import AsyncIterator, NamedTuple


class Reading(NamedTuple):
    sensor: str
    t: int
    value: float


async def sensor(name: str, base: float, n: int, rng: random.Random) -> AsyncIterator[Reading]:
    for t in range(n):
        await asyncio.sleep(0)
        yield Reading(name, t, round(base + rng.uniform(-1, 1), 3))


async def merge(*sources: AsyncIterator[Reading]) -> AsyncIterator[Reading]:
    queue: asyncio.Queue[Reading | None] = asyncio.Queue()

    async def drain(source: AsyncIterator[Reading]) -> None:
        async for r in source:
            await queue.put(r)
        await queue.put(None)

    tasks = [asyncio.create_task(drain(s)) for s in sources]
    open_sources = len(tasks)
    while open_sources:
        item = await queue.get()
        if item is None:
            open_sources -= 1
        else:
            yield item
    await asyncio.gather(*tasks)


class MovingAverage:
    def __init__(self, size: int) -> None:
        self.window: deque[float] = deque(maxlen=size)

    def add(self, x: float) -> float:
        self.window.append(x)
        return sum(self.window) / len(self.window)


async def main() -> None:
    rng = random.Random(1)
    averages: dict[str, MovingAverage] = {}
    count = 0
    async for r in merge(sensor("temp", 20, 4, rng), sensor("hum", 50, 3, rng)):
        avg = averages.setdefault(r.sensor, MovingAverage(2)).add(r.value)
        count += 1
        print(f"{r.sensor:>5} t={r.t} {r.value:8.3f} avg={avg:8.3f}")
    print(count, sorted(averages), math.isclose(averages["temp"].window[-1], 20, abs_tol=1))


asyncio.run(main())
