import asyncio


async def waiter(name, event):
    print(f"{name} waiting")
    await event.wait()
    print(f"{name} got it")


async def main():
    event = asyncio.Event()
    waiters = [asyncio.create_task(waiter(f"w{i}", event)) for i in range(3)]
    await asyncio.sleep(0.01)
    print("set:", event.is_set())
    event.set()
    await asyncio.gather(*waiters)
    print("set:", event.is_set())
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), timeout=0.01)
    except asyncio.TimeoutError:
        print("nobody set it")


asyncio.run(main())
