from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from .log import Logger
from . import log as _log

if TYPE_CHECKING:
    from .world import World


class Named:
    prefix = "agent"
    _counter: dict[str, int] = {}

    @classmethod
    def next_name(cls):
        Named._counter[cls.prefix] = Named._counter.get(cls.prefix, 0) + 1
        return f"{cls.prefix}-{Named._counter[cls.prefix]}"


class Agent(Named):
    def __init__(self, world: World) -> None:
        self.world = world
        self.name = self.next_name()
        self.logger = Logger(self.name)
        self.inbox: asyncio.Queue[tuple[str, int] | None] = asyncio.Queue()
        world.add(self)

    async def send(self, other: Agent, kind: str, value: int = 0) -> None:
        await other.inbox.put((kind, value))

    async def run(self) -> int:
        handled = 0
        while (message := await self.inbox.get()) is not None:
            kind, value = message
            handler = getattr(self, f"on_{kind}", None)
            if handler is None:
                self.logger.info("no handler for %s", kind)
                continue
            await handler(value)
            handled += 1
        self.logger.debug("done")
        return handled


class Worker(Agent):
    prefix = "worker"

    def __init__(self, world, speed=1):
        super().__init__(world)
        self.speed = speed
        self.done = 0

    async def on_work(self, value):
        await asyncio.sleep(0)
        self.done += value * self.speed
        self.logger.info("did %d, total %d", value, self.done)


class Manager(Agent):
    prefix = "manager"

    async def on_report(self, value):
        from .world import current_world

        total = sum(a.done for a in current_world().agents if isinstance(a, Worker))
        self.logger.info(f"total {total} after {value}")
