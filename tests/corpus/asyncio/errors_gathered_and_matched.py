import asyncio


async def ok(n):
    await asyncio.sleep(0.001 * n)
    return n


async def bad(n, exc):
    await asyncio.sleep(0.001 * n)
    raise exc


async def first_error():
    tasks = [asyncio.create_task(ok(30)), asyncio.create_task(bad(1, ValueError("early"))), asyncio.create_task(bad(5, KeyError("late")))]
    try:
        await asyncio.gather(*tasks)
    except ValueError as e:
        print("gather raised:", e)
    await asyncio.wait(tasks)
    for t in tasks:
        print(t.done(), t.cancelled(), repr(t.exception()) if t.exception() else t.result())


async def collect():
    results = await asyncio.gather(ok(1), bad(1, ZeroDivisionError("div")), ok(3), return_exceptions=True)
    good = [r for r in results if not isinstance(r, BaseException)]
    errs = [r for r in results if isinstance(r, Exception)]
    print(good, [type(e).__name__ for e in errs], sum(good))
    match results[1]:
        case ZeroDivisionError(args=(msg,)):
            print("matched", msg)
        case _:
            print("no")


async def groups():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1, ValueError("v1")))
            tg.create_task(bad(1, TypeError("t1")))
            tg.create_task(ok(50))
    except* ValueError as eg:
        print("value errors:", eg.exceptions)
    except* TypeError as eg:
        print("type errors:", [str(e) for e in eg.exceptions])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(0, OSError(2, "missing")))
            await asyncio.sleep(1)
    except ExceptionGroup as eg:
        match, rest = eg.split(OSError)
        print(eg, match is not None, rest)
        print(repr(eg.exceptions[0]))


async def main():
    await first_error()
    await collect()
    await groups()
    empty = await asyncio.gather()
    print(empty)

asyncio.run(main())
