"""Coroutines that starmap makes of rows; partials of max among lambdas; a signature with a tuple for a default."""
import asyncio
import inspect
import itertools
from functools import partial


async def total(region, amounts):
    await asyncio.sleep(0)
    return region, sum(amounts)


def grade(score, breakpoints=(60, 70, 80), grades="DCBA"):
    return grades[sum(score >= b for b in breakpoints)]


def area(name, left, top, right, bottom):
    return f"{name}: {(right - left) * (bottom - top)}"


async def main():
    sales = {"north": [1.5, 2.0], "south": [4.0]}
    for region, amount in await asyncio.gather(*itertools.starmap(total, sales.items())):
        print(region, amount)
    print(list(itertools.starmap(area, [("a", 0, 0, 2, 3), ("b", 1, 1, 2, 2)])))
    checks = {"longest": partial(max, key=len), "count": lambda words: len(words), "least": partial(min, default="-")}
    print({name: check(["bb", "a", "ccc"]) for name, check in checks.items()})
    print(inspect.signature(grade), grade(75))


asyncio.run(main())
