import asyncio


async def leaf(n: int) -> int:
    await asyncio.sleep(0.01)
    return n


async def small(n: int) -> int:
    await asyncio.sleep(0.01)
    return 3


async def wide(n: int) -> int:
    total = 0
    total += await leaf(1) * 2_000_000_000
    total += await leaf(2)
    await asyncio.sleep(0.25)
    return total


async def main():
    print(await asyncio.gather(asyncio.create_task(small(1)), asyncio.create_task(wide(20))))
    t = [asyncio.create_task(small(1)), asyncio.create_task(wide(20))]
    await asyncio.wait(t)
    await asyncio.wait([asyncio.create_task(small(1)), asyncio.create_task(wide(20))])
    for each in asyncio.as_completed([asyncio.create_task(small(1)), asyncio.create_task(wide(20))]):
        print(await each)


asyncio.run(main())


async def other():
    first = asyncio.create_task(small(1))
    second = asyncio.create_task(wide(20))
    done, _ = await asyncio.wait([first, second])
    print(sorted(t.result() for t in done))
    names = {"a": asyncio.create_task(small(1)), "b": asyncio.create_task(wide(20))}
    for name, task in names.items():
        print(name, await task)
    both = (asyncio.create_task(small(1)), asyncio.create_task(wide(20)))
    print([await t for t in both])
    tasks = set()
    tasks.add(asyncio.create_task(small(1)))
    tasks.add(asyncio.create_task(wide(1)))
    print(sorted(await asyncio.gather(*tasks)))
    items = [10, 20, 30, 40]
    print(items[await small(2)])


asyncio.run(other())
