import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    topic: str
    body: str


class Broker:
    def __init__(self):
        self.queues: dict[str, list[asyncio.Queue]] = {}

    @asynccontextmanager
    async def subscription(self, topic):
        queue: asyncio.Queue[Message] = asyncio.Queue()
        self.queues.setdefault(topic, []).append(queue)
        print("subscribe", topic)
        try:
            yield self._read(queue)
        finally:
            self.queues[topic].remove(queue)
            print("unsubscribe", topic)

    async def _read(self, queue):
        while True:
            msg = await queue.get()
            if msg.body == "stop":
                return
            yield msg

    async def publish(self, topic, body):
        for q in self.queues.get(topic, []):
            await q.put(Message(topic, body))
        await asyncio.sleep(0)


async def reader(broker, name, topic, out):
    async with broker.subscription(topic) as messages:
        async for m in messages:
            out.append((name, m.body))
            print(name, "<-", m)
    return name


async def main():
    broker = Broker()
    out = []
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(reader(broker, "a", "news", out))
        b = tg.create_task(reader(broker, "b", "news", out))
        c = tg.create_task(reader(broker, "c", "sport", out))
        await asyncio.sleep(0)
        await broker.publish("news", "first")
        await broker.publish("sport", "goal")
        await broker.publish("news", "second")
        await broker.publish("none", "lost")
        for topic in ("news", "sport"):
            await broker.publish(topic, "stop")
    print(sorted(out))
    print(a.result(), b.result(), c.result(), {k: len(v) for k, v in broker.queues.items()})


asyncio.run(main())
