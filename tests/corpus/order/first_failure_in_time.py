import asyncio


async def fail(delay, message):
    await asyncio.sleep(delay)
    raise RuntimeError(message)


async def main():
    try:
        await asyncio.gather(fail(0.2, "late"), fail(0.02, "early"))
    except RuntimeError as e:
        print(e)
    results = await asyncio.gather(fail(0.02, "x"), fail(0.01, "y"), return_exceptions=True)
    print([str(r) for r in results])


asyncio.run(main())
