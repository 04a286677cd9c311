import asyncio


async def main():
    ready = asyncio.Event()
    try:
        await asyncio.wait_for(ready.wait(), timeout=0.1)
    except asyncio.TimeoutError:
        print("not ready")
    ready.set()
    await asyncio.wait_for(ready.wait(), timeout=1)
    print("ready", ready.is_set())
    q = asyncio.Queue()
    try:
        item = await asyncio.wait_for(q.get(), timeout=0.1)
        print(item)
    except asyncio.TimeoutError:
        print("no item")
    await q.put(7)
    print(await asyncio.wait_for(q.get(), 1))


asyncio.run(main())
