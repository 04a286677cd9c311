import asyncio


async def tick(name, n, interval):
    for i in range(n):
        print(f"{name}{i}", end=" ")
        await asyncio.sleep(interval)
    return name


async def main():
    # Staggered start
    tasks = []
    for i, name in enumerate("abc"):
        tasks.append(asyncio.create_task(tick(name, 3, 0.03)))
        await asyncio.sleep(0.008)
    print(await asyncio.gather(*tasks))
    # cancel one in the middle
    t1 = asyncio.create_task(tick("x", 100, 0.01))
    t2 = asyncio.create_task(tick("y", 2, 0.012))
    await t2
    t1.cancel()
    print()
    try:
        await t1
    except asyncio.CancelledError:
        print("x stopped", t1.cancelled())
    # wait with names
    named = [asyncio.create_task(tick(n, 1, d), name=f"task-{n}") for n, d in [("p", 0.02), ("q", 0.01)]]
    done, pending = await asyncio.wait(named, return_when=asyncio.FIRST_COMPLETED)
    print({t.get_name() for t in done}, {t.get_name() for t in pending})
    await asyncio.wait(pending)
    print(*(t.result() for t in named), sep=",")


asyncio.run(main())
