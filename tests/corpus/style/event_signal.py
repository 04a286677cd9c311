import asyncio


async def waiter(name, event):
    print(name, "waits")
    await event.wait()
    print(name, "goes")


async def main():
    event = asyncio.Event()
    runners = [asyncio.create_task(waiter(n, event)) for n in ("red", "blue")]
    await asyncio.sleep(0.01)
    print("set!", event.is_set())
    event.set()
    await asyncio.gather(*runners)
    print(event.is_set())


asyncio.run(main())
