import asyncio


async def never():
    print("never runs")
    await asyncio.sleep(0)


async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner finally")


async def outer():
    try:
        await inner()
    finally:
        print("outer finally")


async def main():
    a = asyncio.create_task(never())
    a.cancel()
    b = asyncio.create_task(outer())
    await asyncio.sleep(0)
    b.cancel()
    results = await asyncio.gather(a, b, return_exceptions=True)
    print([type(r).__name__ for r in results])


asyncio.run(main())
