import asyncio


async def consumer(name, condition, items):
    async with condition:
        await condition.wait_for(lambda: len(items) > 0)
        print(name, "took", items.pop(0))


async def producer(condition, items):
    for i in range(3):
        await asyncio.sleep(0.01)
        async with condition:
            items.append(i)
            print("made", i)
            condition.notify()


async def barrier_like(condition, n):
    async with condition:
        await condition.wait()
        print("released", n)


async def main():
    condition = asyncio.Condition()
    items = []
    await asyncio.gather(*[consumer(f"c{i}", condition, items) for i in range(3)], producer(condition, items))
    lock = asyncio.Lock()
    cond = asyncio.Condition(lock)
    tasks = [asyncio.create_task(barrier_like(cond, i)) for i in range(3)]
    await asyncio.sleep(0.01)
    async with cond:
        cond.notify(1)
    await asyncio.sleep(0.01)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*tasks)


asyncio.run(main())
