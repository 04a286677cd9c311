import asyncio


async def job():
    print("job runs")
    await asyncio.sleep(0)
    print("job ends")


async def main():
    t = asyncio.create_task(job())
    print("created")
    await t
    print("awaited")


asyncio.run(main())
