import asyncio


async def listen(name, inbox, received):
    while (text := await inbox.get()) != "end":
        received.append(f"{name}: {text}")


async def count(name, start, log):
    await start.wait()
    for i in range(3):
        log.append((name, i))


async def main():
    received = []
    inboxes = {name: asyncio.Queue() for name in ("ann", "bob", "cat", "dan")}
    tasks = [asyncio.create_task(listen(name, inbox, received)) for name, inbox in inboxes.items()]

    # All of this is there before any of the listeners starts.
    for text in ("hello", "and more", "end"):
        for inbox in inboxes.values():
            await inbox.put(text)
    await asyncio.gather(*tasks)
    print(received)

    log = []
    start = asyncio.Event()
    counting = [asyncio.create_task(count(name, start, log)) for name in "xyz"]
    start.set()
    await asyncio.gather(*counting)
    print(log)


asyncio.run(main())
