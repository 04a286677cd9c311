import asyncio


async def ok(n):
    await asyncio.sleep(n)
    print("ok", n)
    return n


async def fail(n):
    await asyncio.sleep(n)
    raise RuntimeError(f"failed after {n}")


async def main():
    try:
        await asyncio.gather(ok(0.01), fail(0.02), ok(0.03), fail(0.04))
    except RuntimeError as e:
        print("caught", e)
    await asyncio.sleep(0.05)
    print("end")


asyncio.run(main())
