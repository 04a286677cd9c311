#!/usr/bin/env python3
# countasync, rand, chained, queue: the four programs of a well-known walkthrough
import asyncio
import itertools as it
import os
import random
import time

c = ("\033[0m", "\033[36m", "\033[91m", "\033[35m")


async def count():
    print("One")
    await asyncio.sleep(0.01)
    print("Two")


async def makerandom(idx: int, threshold: int = 6) -> int:
    print(c[idx + 1] + f"Initiated makerandom({idx}).")
    i = random.randint(0, 10)
    while i <= threshold:
        print(c[idx + 1] + f"makerandom({idx}) == {i} too low; retrying.")
        await asyncio.sleep(0)
        i = random.randint(0, 10)
    print(c[idx + 1] + f"---> Finished: makerandom({idx}) == {i}" + c[0])
    return i


async def part1(n: int) -> str:
    i = random.randint(0, 10)
    await asyncio.sleep(0.001)
    result = f"result{n}-1"
    print(f"Returning part1({n}) == {result}.")
    return result


async def part2(n: int, arg: str) -> str:
    await asyncio.sleep(0.001)
    result = f"result{n}-2 derived from {arg}"
    print(f"Returning part2{n, arg} == {result}.")
    return result


async def chain(n: int) -> None:
    start = time.perf_counter()
    p1 = await part1(n)
    p2 = await part2(n, p1)
    end = time.perf_counter() - start
    print(f"-->Chained result{n} => {p2} (took {end < 1}).")


async def makeitem(size: int = 5) -> str:
    return os.urandom(size).hex()


async def produce(name: int, q: asyncio.Queue) -> None:
    n = random.randint(1, 3)
    for _ in it.repeat(None, n):
        i = await makeitem()
        t = time.perf_counter()
        await q.put((i, t))
        print(f"Producer {name} added item of {len(i)} to queue.")


async def consume(name: int, q: asyncio.Queue) -> None:
    while True:
        i, t = await q.get()
        now = time.perf_counter()
        print(f"Consumer {name} got element of {len(i)} in {now - t < 5}.")
        q.task_done()


async def queue(nprod: int, ncon: int):
    q = asyncio.Queue()
    producers = [asyncio.create_task(produce(n, q)) for n in range(nprod)]
    consumers = [asyncio.create_task(consume(n, q)) for n in range(ncon)]
    await asyncio.gather(*producers)
    await q.join()
    for c in consumers:
        c.cancel()


async def main():
    await asyncio.gather(count(), count(), count())
    res = await asyncio.gather(*(makerandom(i, 10 - i - 1) for i in range(3)))
    print("r1: {}, r2: {}, r3: {}".format(*res))
    await asyncio.gather(*(chain(n) for n in [9]))
    await queue(nprod=2, ncon=1)
    return res


if __name__ == "__main__":
    random.seed(444)
    r1, r2, r3 = asyncio.run(main())
    print()
    print(f"{r1 + r2 + r3 = }")
