import asyncio


async def job(name, delay, exc=None):
    try:
        await asyncio.sleep(delay)
        if exc is not None:
            raise exc
        print(name, "ok")
        return len(name)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(job("outer-slow", 1))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(job("inner-1", 0.01))
            inner.create_task(job("inner-bad", 0.02, KeyError("k")))


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(job("alpha", 0.02))
        b = tg.create_task(job("be", 0.01), name="beta")
        print(b.get_name())
    print(a.result() + b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("v", 0.01, ValueError("bad")))
            tg.create_task(job("t", 0.01, TypeError("worse")))
            tg.create_task(job("s", 5))
    except* ValueError as eg:
        print("values", [str(e) for e in eg.exceptions])
    except* TypeError as eg:
        print("types", [str(e) for e in eg.exceptions])
    try:
        await nested()
    except* KeyError as eg:
        print(eg.message, len(eg.exceptions))
        print(repr(eg.exceptions[0]))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("x", 1))
            await asyncio.sleep(0)
            raise RuntimeError("body failed")
    except ExceptionGroup as eg:
        print(eg, eg.exceptions)
    try:
        tg.create_task(job("late", 0))
    except RuntimeError as e:
        print(str(e).split(" ")[0], "is finished")


asyncio.run(main())
