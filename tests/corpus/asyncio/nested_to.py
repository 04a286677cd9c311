import asyncio


async def op(name, dur):
    try:
        await asyncio.sleep(dur)
        return f"{name} ok"
    finally:
        print(f"{name} leaving")


async def two_timeouts(inner, outer):
    try:
        async with asyncio.timeout(outer) as o:
            try:
                async with asyncio.timeout(inner) as i:
                    return await op(f"op({inner},{outer})", 0.2)
            except TimeoutError:
                print("inner expired", i.expired(), o.expired())
                await asyncio.sleep(0.005)
                return "fallback"
    except TimeoutError:
        print("outer expired", i.expired(), o.expired())
        return "nothing"


async def rescheduled():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(loop.time() + 0.01)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("cancelled inside")
            raise


async def deadline():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("entered")
            await asyncio.sleep(0)
            print("not here")
    except TimeoutError as e:
        print("past deadline", repr(e), type(e.__cause__).__name__)


async def swallow():
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("swallowed")
        print("no timeout raised")
    except TimeoutError:
        print("raised anyway")


async def value_error_wins():
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            finally:
                raise ValueError("from finally")
    except (TimeoutError, ValueError) as e:
        print(type(e).__name__, e)


async def main():
    print(await two_timeouts(0.01, 0.1))
    print(await two_timeouts(0.1, 0.01))
    try:
        await rescheduled()
    except TimeoutError:
        print("rescheduled timeout")
    await deadline()
    await swallow()
    await value_error_wins()
    try:
        await asyncio.wait_for(op("zero", 1), 0)
    except asyncio.TimeoutError:
        print("zero timeout")
    print(await asyncio.wait_for(op("none", 0), None))
    done, pending = await asyncio.wait({asyncio.ensure_future(op("w", 0.05))}, timeout=0.01)
    print(len(done), len(pending))
    await pending.pop()

asyncio.run(main())
