import asyncio


async def averager():
    total, count, avg = 0.0, 0, None
    while True:
        try:
            value = yield avg
        except GeneratorExit:
            print("averager closing with", avg)
            raise
        if value is None:
            continue
        total += value
        count += 1
        avg = total / count


async def accumulate(start=0):
    total = start
    while True:
        delta = yield total
        if delta is None:
            break
        await asyncio.sleep(0)
        total += delta


async def resilient():
    errors = 0
    n = 0
    while n < 5:
        try:
            yield n
            n += 1
        except RuntimeError as exc:
            errors += 1
            print("handled", exc)
            if errors > 1:
                print("giving up")
                return


async def main():
    avg = averager()
    await avg.asend(None)
    for x in (10, 20, 60):
        print("avg", await avg.asend(x))
    await avg.aclose()

    acc = accumulate(5)
    print(await acc.__anext__())
    print(await acc.asend(3))
    print(await acc.asend(4))
    try:
        await acc.asend(None)
    except StopAsyncIteration:
        print("accumulate done")

    r = resilient()
    print(await anext(r))
    print(await anext(r))
    print(await r.athrow(RuntimeError("first")))
    try:
        await r.athrow(RuntimeError("second"))
    except StopAsyncIteration:
        print("stopped")
    print(await anext(r, None))

    fresh = averager()
    try:
        await fresh.asend(1)
    except TypeError as e:
        print("TypeError:", e)
    never = resilient()
    await never.aclose()
    async for x in never:
        print("unreachable", x)
    print("end")


asyncio.run(main())
