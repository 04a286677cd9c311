import asyncio


async def cached(key, cache):
    if key in cache:
        return cache[key]
    await asyncio.sleep(0.001)
    cache[key] = key.upper()
    return cache[key]


async def main():
    cache = {"a": "A"}
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(cached("a", cache))
    print("a done at once:", t.done(), t.result())
    t2 = asyncio.create_task(cached("b", cache))
    print("b done at once:", t2.done())
    print(await t2)
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(cached(k, cache)) for k in "abc"]
        print([x.done() for x in ts])
    print([x.result() for x in ts])


asyncio.run(main())
