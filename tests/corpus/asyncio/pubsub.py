import asyncio


class Hub:
    def __init__(self):
        self.subscriptions = set()

    def publish(self, message):
        for queue in self.subscriptions:
            queue.put_nowait(message)


class Subscription:
    def __init__(self, hub):
        self.hub = hub
        self.queue = asyncio.Queue()

    def __enter__(self):
        self.hub.subscriptions.add(self.queue)
        return self.queue

    def __exit__(self, type, value, traceback):
        self.hub.subscriptions.remove(self.queue)


async def reader(name, hub):
    with Subscription(hub) as queue:
        received = []
        while True:
            msg = await queue.get()
            if msg == "SHUTDOWN":
                break
            received.append(msg)
    return f"{name}: {received}"


async def writer(hub):
    await asyncio.sleep(0)
    for x in range(4):
        hub.publish(f"msg {x}")
        await asyncio.sleep(0.01)
    hub.publish("SHUTDOWN")


async def main():
    hub = Hub()
    readers = [reader("r%d" % i, hub) for i in range(2)]
    task = asyncio.create_task(writer(hub))
    for line in await asyncio.gather(*readers):
        print(line)
    await task
    print(len(hub.subscriptions))


asyncio.run(main())
