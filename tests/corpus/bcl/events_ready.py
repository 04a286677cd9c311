import asyncio


async def waiter(event, name):
    await event.wait()
    return f"{name} released"


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in ("a", "b", "c")]
    await asyncio.sleep(0.02)
    print("setting event")
    event.set()
    for line in await asyncio.gather(*tasks):
        print(line)


asyncio.run(main())
