import asyncio

async def task(n):
    await asyncio.sleep(n)
    return f"Task {n} done"

async def main():
    t1 = asyncio.create_task(task(1))
    t2 = asyncio.create_task(task(2))
    await t1
    await t2

asyncio.run(main())
