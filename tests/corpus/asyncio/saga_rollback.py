import asyncio


async def step(name, fail=None):
    print("->", name)
    await asyncio.sleep(0)
    if fail:
        raise fail
    print("<-", name)
    return name


async def saga(steps):
    completed = []
    try:
        for name, fail in steps:
            completed.append(await step(name, fail))
    except ValueError as e:
        print("saga failed:", e)
        for name in reversed(completed):
            await step(f"undo {name}")
        raise RuntimeError("rolled back") from e
    else:
        print("saga ok")
    finally:
        print("saga over", len(completed))


async def main():
    await saga([("reserve", None), ("pay", None)])
    try:
        await saga([("reserve", None), ("pay", ValueError("card declined")), ("ship", None)])
    except RuntimeError as e:
        print(e, "| cause:", e.__cause__)
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(step("one"))
            tg.create_task(step("two", KeyError("k")))
            tg.create_task(step("three", OSError(5, "io")))
    except* (KeyError, OSError) as eg:
        for e in eg.exceptions:
            print(type(e).__name__, e)
        print(t1.done(), t1.cancelled())
    results = await asyncio.gather(step("a"), step("b", ZeroDivisionError("z")), return_exceptions=True)
    print(results)
    ok = [r for r in results if not isinstance(r, BaseException)]
    bad = [r for r in results if isinstance(r, BaseException)]
    print(ok, bad)


asyncio.run(main())
