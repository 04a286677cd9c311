import asyncio
from collections import Counter

calls = []


async def job(n):
    calls.append(n)
    await asyncio.sleep(0)
    return n * 10


async def nothing():
    calls.append("nothing")


def triple():
    calls.append("triple")
    return 1, "two", 3.0


async def main():
    first, *rest = await asyncio.gather(job(1), job(2), job(3))
    print(first, rest)
    total, *_ = await asyncio.gather(job(4), nothing(), nothing())
    print(total)
    head, *middle, last = triple()
    print(head, middle, last)
    *front, end = triple()
    print(front, end)
    one, two, *none = (1, 2)
    print(one, two, none)
    counts = Counter()
    big = 1
    for _ in range(3):
        big *= 1000
        counts["n"] += big % 7
    print(counts)
    async with asyncio.Lock():
        left = [1, 2, 3]
        while (item := left.pop()) > 1:
            print("popped", item)
    with open("/dev/null") as f:
        while (line := f.readline()) != "":
            print(line)
        print("no lines")
    print(calls)


asyncio.run(main())
