import asyncio


async def slow(label, n):
    try:
        await asyncio.sleep(n)
        return label
    except asyncio.CancelledError as e:
        print(f"{label} cancelled: {e}")
        raise
    finally:
        print(f"{label} cleanup")


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.02) as cm:
            await slow("one", 1)
    except TimeoutError:
        print("timed out", cm.expired())

    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(loop.time() + 0.05)
        print(await slow("two", 0.01))
    print(cm.expired())

    try:
        async with asyncio.timeout_at(loop.time() + 0.01):
            async with asyncio.timeout(1):
                await slow("three", 0.5)
    except asyncio.TimeoutError as e:
        print("outer", repr(e), type(e.__cause__).__name__)

    try:
        await asyncio.wait_for(slow("four", 0.5), timeout=0.01)
    except asyncio.TimeoutError:
        print("wait_for timeout")
    print(await asyncio.wait_for(slow("five", 0.01), 1))

    inner = asyncio.create_task(slow("six", 0.03))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.01)
    except asyncio.TimeoutError:
        print("shielded; inner done?", inner.done())
    print(await inner)

    t = asyncio.create_task(slow("seven", 1))
    await asyncio.sleep(0)
    t.cancel("please stop")
    try:
        await t
    except asyncio.CancelledError as e:
        print("main saw", e.args)
    print(t.cancelled(), t.cancelling())


asyncio.run(main())
