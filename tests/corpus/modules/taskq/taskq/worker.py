from __future__ import annotations

import asyncio

from .broker import Broker


class Worker:
    def __init__(self, name: str, broker: Broker) -> None:
        self.name = name
        self.broker = broker
        self.handled: list[int] = []

    async def loop(self) -> None:
        while True:
            job = await self.broker.queue.get()
            try:
                await self.broker.process(job)
                self.handled.append(job.id)
            finally:
                self.broker.queue.task_done()

    def __repr__(self) -> str:
        return f"<Worker {self.name} handled={len(self.handled)}>"
