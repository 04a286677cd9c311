import asyncio


async def job():
    await asyncio.sleep(0.1)
    return 1


async def main():
    t = asyncio.create_task(job())
    print(t.done())
    await asyncio.sleep(0.3)
    print(t.done(), t.result())


asyncio.run(main())
