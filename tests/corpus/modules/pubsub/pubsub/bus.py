from __future__ import annotations

import asyncio
import fnmatch
from contextlib import asynccontextmanager
from typing import AsyncIterator

from .message import Message
from .middleware import chain


class Subscription:
    def __init__(self, pattern: str, size: int = 0) -> None:
        self.pattern = pattern
        self.queue: asyncio.Queue[Message | None] = asyncio.Queue(size)
        self.dropped = 0

    def matches(self, topic: str) -> bool:
        return fnmatch.fnmatchcase(topic, self.pattern)

    def offer(self, message: Message) -> None:
        try:
            self.queue.put_nowait(message)
        except asyncio.QueueFull:
            self.dropped += 1

    def __aiter__(self) -> Subscription:
        return self

    async def __anext__(self) -> Message:
        message = await self.queue.get()
        if message is None:
            raise StopAsyncIteration
        return message


class Bus:
    def __init__(self) -> None:
        self._subscriptions: list[Subscription] = []
        self._handle = chain(self._deliver)
        self.delivered = 0

    async def _deliver(self, message: Message) -> None:
        await asyncio.sleep(0)
        for subscription in self._subscriptions:
            if subscription.matches(message.topic):
                subscription.offer(message)
                self.delivered += 1

    async def publish(self, message: Message) -> None:
        await self._handle(message)

    @asynccontextmanager
    async def subscribe(self, pattern: str, *, size: int = 0) -> AsyncIterator[Subscription]:
        subscription = Subscription(pattern, size)
        self._subscriptions.append(subscription)
        try:
            yield subscription
        finally:
            self._subscriptions.remove(subscription)

    def close(self) -> None:
        for subscription in self._subscriptions:
            subscription.queue.put_nowait(None)
