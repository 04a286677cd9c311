import asyncio
import sys


async def small() -> int:
    await asyncio.sleep(0)
    return 1


async def big(n: int) -> int:
    await asyncio.sleep(0)
    return n * 1_000_000_000_000


async def counts(n: int) -> list[int]:
    return [n]


async def sums(n: int) -> list[int]:
    return [n * 10_000_000_000]


async def main() -> None:
    task = asyncio.create_task(small()) if len(sys.argv) > 5 else asyncio.create_task(big(1))
    print(await task)
    tasks = []
    tasks.append(asyncio.create_task(small()))
    tasks.append(asyncio.create_task(big(1)))
    print(await asyncio.gather(*tasks))
    named = {"a": asyncio.create_task(small()), "b": asyncio.create_task(big(2))}
    for name, each in named.items():
        print(name, await each)
    done, _ = await asyncio.wait([asyncio.create_task(small()), asyncio.create_task(big(3))])
    print(sorted(t.result() for t in done))
    print(await asyncio.gather(counts(1), sums(2)))
    async with asyncio.TaskGroup() as group:
        mine = [group.create_task(small()), group.create_task(big(4))]
    print([t.result() for t in mine])
    coros = (small(), big(7))
    print(await asyncio.gather(*coros))
    first, second = await asyncio.gather(small(), big(3))
    print(first + second)
    print(await asyncio.gather(small(), big(3), return_exceptions=True))


asyncio.run(main())
