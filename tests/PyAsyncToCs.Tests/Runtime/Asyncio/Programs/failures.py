import asyncio


async def fail(name, delay):
    try:
        await asyncio.sleep(delay)
        raise ValueError(name)
    finally:
        print(name, "over")


async def slow(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, "slept")
        return name
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        await asyncio.sleep(0.01)
        print(name, "cleaned")
        raise
    finally:
        print(name, "finally")


async def main():
    try:
        await asyncio.gather(fail("x", 0.2), fail("y", 0.1), slow("s", 0.3))
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(0.15)
    print(await asyncio.gather(slow("q", 0.1), fail("z", 0.05), return_exceptions=True))
    t = asyncio.create_task(slow("t", 10))
    await asyncio.sleep(0)
    t.cancel("enough")
    try:
        await t
    except asyncio.CancelledError as e:
        print("first", e.args)
    try:
        await t
    except asyncio.CancelledError as e:
        print("second", e.args)
    print(t.cancelled(), t.done(), t.cancel())
    never = asyncio.create_task(slow("never", 1))
    never.cancel("at once")
    try:
        await never
    except asyncio.CancelledError as e:
        print("never", e.args)
    g = asyncio.gather(slow("g1", 1), slow("g2", 2))
    await asyncio.sleep(0.1)
    print(g.cancel("all"))
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather", e.args, g.cancelled())
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(lambda f: print("callback", f.cancelled()))
    f.cancel("no")
    print("before callback")
    try:
        await f
    except asyncio.CancelledError as e:
        print("future", e.args)
    await asyncio.sleep(0)
    asyncio.create_task(slow("left", 5))
    await asyncio.sleep(0)
    print("main ends")
    return "result"


print(asyncio.run(main()))
