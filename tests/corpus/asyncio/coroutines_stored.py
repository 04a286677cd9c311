import asyncio


async def step(n):
    print("step", n)
    await asyncio.sleep(0)
    return n


async def run_all(coros):
    return [await c for c in coros]


async def retry(factory, times):
    for i in range(times):
        try:
            return await factory(i)
        except ValueError as e:
            print("retry", e)


async def flaky(i):
    if i < 2:
        raise ValueError(f"attempt {i}")
    return f"ok at {i}"


async def apply(func, *args):
    return await func(*args)


async def main():
    coros = [step(i) for i in range(3)]
    print("made")
    print(await run_all(coros))
    print(await retry(flaky, 5))
    print(await apply(step, 9))
    table = {"a": step(10), "b": step(11)}
    for key, coro in table.items():
        print(key, await coro)
    handlers = {"step": step, "flaky": flaky}
    print(await handlers["step"](13), await handlers["flaky"](5))


asyncio.run(main())
