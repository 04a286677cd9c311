import asyncio
import itertools
from typing import AsyncIterator, Iterable, Iterator, Optional, Sequence, Tuple, Union

Number = Union[int, float]


class SensorArray:
    def __init__(self, readings: Sequence[Number]):
        self._readings = readings

    def __aiter__(self) -> AsyncIterator[Tuple[int, Number]]:
        return self._iterate()

    async def _iterate(self):
        for i, r in enumerate(self._readings):
            await asyncio.sleep(0)
            yield i, r


async def moving_average(source, size: int):
    window: list[Number] = []
    async for i, r in source:
        window.append(r)
        if len(window) > size:
            window.pop(0)
        yield i, sum(window) / len(window)


async def find_peak(source) -> Optional[Tuple[int, Number]]:
    best = None
    async for i, r in source:
        if best is None or r > best[1]:
            best = (i, r)
    return best


async def main():
    data = [1, 2.5, 4, 3, 8, 2]
    arr = SensorArray(data)
    print([f"{avg:.2f}" async for _, avg in moving_average(arr, 3)])
    print(await find_peak(arr), await find_peak(SensorArray([])))
    print(await find_peak(moving_average(arr, 2)))
    groups = {}
    async for i, r in arr:
        groups.setdefault("high" if r >= 3 else "low", []).append((i, r))
    for k, g in sorted(groups.items()):
        print(k, g)
    pairs = list(itertools.pairwise(data))
    print(pairs[:2], max(b - a for a, b in pairs))


asyncio.run(main())
