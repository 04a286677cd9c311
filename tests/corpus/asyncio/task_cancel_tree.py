import asyncio


async def leaf(name, log, delay=1):
    try:
        await asyncio.sleep(delay)
        log.append(f"{name} finished")
        return name
    except asyncio.CancelledError as e:
        log.append(f"{name} cancelled {e.args}")
        raise
    finally:
        log.append(f"{name} cleaned")


async def branch(name, log):
    children = [asyncio.create_task(leaf(f"{name}.{i}", log)) for i in range(2)]
    try:
        return await asyncio.gather(*children)
    except asyncio.CancelledError:
        log.append(f"{name} sees {[c.cancelled() for c in children]}")
        raise


async def protected(log):
    inner = asyncio.create_task(leaf("inner", log, 0.02))
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError:
        log.append("outer cancelled, waiting for inner")
        await inner
        raise


async def main():
    log = []
    t = asyncio.create_task(branch("b", log))
    await asyncio.sleep(0.01)
    print(t.cancel("stop now"))
    try:
        await t
    except asyncio.CancelledError as e:
        print("main caught", e)
    print(*log, sep="\n")
    log.clear()
    p = asyncio.create_task(protected(log))
    await asyncio.sleep(0)
    p.cancel()
    result = await asyncio.gather(p, return_exceptions=True)
    print(repr(result[0]), p.cancelled(), log)
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(leaf("x", log))
            tg.create_task(leaf("y", log, 0.001))
            await asyncio.sleep(0.01)
            a.cancel()
    finally:
        print("group over", a.cancelled(), log[-2:])


asyncio.run(main())
