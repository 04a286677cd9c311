import asyncio
import random
from asyncio import Queue, Event, Lock
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappush, heappop
from itertools import count
from typing import Callable, Awaitable, Any

Handler = Callable[["Message"], Awaitable[None]]


@dataclass(order=True)
class Message:
    priority: int
    id: int
    topic: str = field(compare=False)
    body: Any = field(compare=False, default=None)
    created: datetime = field(compare=False, default=datetime(2024, 1, 1))


class Broker:
    def __init__(self) -> None:
        self._ids = count(1)
        self._subs: dict[str, list[Handler]] = defaultdict(list)
        self._queue: list[Message] = []
        self._wake = Event()
        self._lock = Lock()
        self.delivered: dict[str, int] = defaultdict(int)

    def subscribe(self, topic: str):
        def register(handler: Handler) -> Handler:
            self._subs[topic].append(handler)
            return handler
        return register

    async def publish(self, topic: str, body: Any, priority: int = 10) -> Message:
        async with self._lock:
            msg = Message(priority, next(self._ids), topic, body)
            heappush(self._queue, msg)
            self._wake.set()
            return msg

    async def run(self, limit: int) -> None:
        handled = 0
        while handled < limit:
            await self._wake.wait()
            while self._queue:
                msg = heappop(self._queue)
                for handler in self._subs.get(msg.topic, []):
                    await handler(msg)
                    self.delivered[msg.topic] += 1
                handled += 1
            self._wake.clear()


broker = Broker()


@broker.subscribe("order")
async def on_order(msg: Message) -> None:
    print("order", msg.id, msg.body["sku"], msg.created + timedelta(days=msg.id))
    if msg.body.get("notify"):
        await broker.publish("mail", f"order {msg.id}", priority=1)


@broker.subscribe("mail")
async def on_mail(msg: Message) -> None:
    print("mail:", msg.body)


async def main() -> None:
    rng = random.Random(1)
    runner = asyncio.create_task(broker.run(4))
    for sku in ("pen", "ink", "cap"):
        await broker.publish("order", {"sku": sku, "notify": sku == "ink"}, priority=rng.randint(1, 5))
    await asyncio.wait_for(runner, 1)
    print(dict(broker.delivered), Message(1, 2, "a") < Message(1, 3, "b"))


asyncio.run(main())
