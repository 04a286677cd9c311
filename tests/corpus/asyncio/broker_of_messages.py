import asyncio
import json
import logging
import sys
from dataclasses import dataclass, field, asdict
from typing import Awaitable, Callable, Optional

logging.basicConfig(level=logging.DEBUG, format="%(levelname)-7s|%(message)s", handlers=[logging.StreamHandler(sys.stdout)])
log = logging.getLogger("broker")


@dataclass(order=True)
class Message:
    priority: int
    id: int
    body: dict = field(compare=False)
    attempts: int = field(default=0, compare=False)

    def encode(self) -> bytes:
        return json.dumps(asdict(self)).encode()

    @classmethod
    def decode(cls, raw: bytes) -> "Message":
        return cls(**json.loads(raw))


Handler = Callable[[Message], Awaitable[bool]]


class Topic:
    def __init__(self, name: str, max_attempts: int = 2):
        self.name = name
        self.queue: asyncio.PriorityQueue = asyncio.PriorityQueue()
        self.dead: list[Message] = []
        self.max_attempts = max_attempts

    async def put(self, message: Message) -> None:
        await self.queue.put(message)
        log.debug("%s <- #%d (%d waiting)", self.name, message.id, self.queue.qsize())

    async def consume(self, handler: Handler) -> None:
        while True:
            message: Message = await self.queue.get()
            message.attempts += 1
            try:
                ok = await handler(message)
            except Exception:
                log.warning("handler failed on #%d", message.id)
                ok = False
            if not ok:
                if message.attempts < self.max_attempts:
                    await self.queue.put(message)
                else:
                    self.dead.append(message)
                    log.error("#%d is dead after %d attempts", message.id, message.attempts)
            self.queue.task_done()


class Broker:
    def __init__(self) -> None:
        self.topics: dict[str, Topic] = {}
        self._ids = 0
        self._tasks: list[asyncio.Task] = []

    def topic(self, name: str) -> Topic:
        return self.topics.setdefault(name, Topic(name))

    async def publish(self, name: str, priority: int = 5, **body) -> int:
        self._ids += 1
        await self.topic(name).put(Message(priority, self._ids, body))
        return self._ids

    def subscribe(self, name: str, handler: Handler) -> None:
        task = asyncio.create_task(self.topic(name).consume(handler), name=f"consumer-{name}")
        self._tasks.append(task)

    async def drain(self) -> None:
        await asyncio.gather(*(t.queue.join() for t in self.topics.values()))
        for t in self._tasks:
            t.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def main() -> None:
    broker = Broker()
    handled: list[str] = []

    async def on_order(m: Message) -> bool:
        await asyncio.sleep(0)
        total: Optional[float] = m.body.get("total")
        if total is None:
            raise ValueError("no total")
        handled.append(f"#{m.id}:{total:.1f}:{m.attempts}")
        return total < 100

    await broker.publish("orders", total=20)
    await broker.publish("orders", priority=1, total=150.5)
    await broker.publish("orders", customer="ann")
    broker.subscribe("orders", on_order)
    await broker.drain()
    print(handled)
    print([m.id for m in sorted(broker.topic("orders").dead)])
    copy = Message.decode(Message(1, 9, {"a": [1, None]}).encode())
    print(copy, copy < Message(2, 1, {}))


asyncio.run(main())
