import asyncio


async def ping(host):
    await asyncio.sleep(0.01)
    print(f"{host} answered")
    await asyncio.sleep(0.01)
    print(f"{host} closed")


async def main():
    tasks = [asyncio.create_task(ping(h)) for h in ["alpha", "beta", "gamma", "delta"]]
    for task in tasks:
        await task
    print("all done")


asyncio.run(main())
