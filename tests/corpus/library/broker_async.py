import asyncio
import itertools
import json
import logging
import sys
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Optional

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(message)s")
log = logging.getLogger(__name__)


class Priority(IntEnum):
    LOW = 3
    NORMAL = 2
    HIGH = 1


@dataclass(order=True)
class Message:
    priority: Priority
    seq: int
    topic: str = field(compare=False)
    payload: dict = field(compare=False, default_factory=dict)
    retries: int = field(compare=False, default=0)


class DeadLetter(Exception):
    def __init__(self, message: Message, reason: str):
        self.message = message
        self.reason = reason
        super().__init__(f"{message.topic}#{message.seq}: {reason}")


class Broker:
    def __init__(self, max_retries: int = 2):
        self._queue: asyncio.PriorityQueue[Message] = asyncio.PriorityQueue()
        self._seq = itertools.count(1)
        self._handlers = {}
        self.dead: list[DeadLetter] = []
        self.audit: deque[str] = deque(maxlen=4)
        self.max_retries = max_retries

    def subscribe(self, topic: str):
        def wrap(fn):
            self._handlers[topic] = fn
            return fn
        return wrap

    def publish(self, topic, priority=Priority.NORMAL, **payload):
        msg = Message(priority, next(self._seq), topic, payload)
        self._queue.put_nowait(msg)
        return msg.seq

    async def _dispatch(self, msg: Message):
        handler = self._handlers.get(msg.topic)
        if handler is None:
            raise DeadLetter(msg, "no handler")
        try:
            result = await handler(**msg.payload)
        except TypeError as e:
            raise DeadLetter(msg, "bad payload") from e
        except Exception as e:
            if msg.retries >= self.max_retries:
                raise DeadLetter(msg, f"gave up after {msg.retries} retries: {e}") from e
            msg.retries += 1
            self._queue.put_nowait(msg)
            return
        self.audit.append(f"{msg.topic}:{json.dumps(result)}")

    async def run(self):
        while not self._queue.empty():
            msg = await self._queue.get()
            log.info("> %s %s %s", msg.priority.name, msg.topic, msg.payload)
            try:
                await self._dispatch(msg)
            except DeadLetter as d:
                self.dead.append(d)
                log.warning("dead: %s", d)
            finally:
                self._queue.task_done()


broker = Broker()
failures = {"n": 0}


@broker.subscribe("sum")
async def total(values):
    await asyncio.sleep(0)
    return {"total": sum(values)}


@broker.subscribe("flaky")
async def flaky(limit: int = 1):
    failures["n"] += 1
    if failures["n"] <= limit:
        raise ConnectionError("down")
    return [failures["n"], None, True]


async def main():
    broker.publish("sum", values=[1, 2, 3.5])
    broker.publish("flaky", Priority.HIGH, limit=2)
    broker.publish("nobody", Priority.LOW)
    broker.publish("sum", Priority.HIGH, nope=1)
    await broker.run()
    print(list(broker.audit), [(d.message.topic, d.reason) for d in broker.dead], [type(d.__cause__).__name__ for d in broker.dead])


asyncio.run(main())
