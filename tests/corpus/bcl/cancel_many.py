import asyncio


async def poller(n):
    try:
        while True:
            await asyncio.sleep(60)
    finally:
        pass


async def main():
    ts = [asyncio.create_task(poller(i)) for i in range(3)]
    await asyncio.sleep(0.01)
    for t in ts:
        t.cancel()
    results = await asyncio.gather(*ts, return_exceptions=True)
    print([type(r).__name__ for r in results])
    print(all(t.cancelled() for t in ts))


asyncio.run(main())
