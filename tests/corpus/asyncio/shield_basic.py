import asyncio


async def important():
    print("saving")
    await asyncio.sleep(0.05)
    print("saved")
    return "ok"


async def main():
    inner = asyncio.create_task(important())
    try:
        await asyncio.wait_for(asyncio.shield(inner), timeout=0.01)
    except asyncio.TimeoutError:
        print("gave up waiting, done:", inner.done())
    print(await inner)

    outer = asyncio.shield(important())
    await asyncio.sleep(0.01)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    await asyncio.sleep(0.1)


asyncio.run(main())
