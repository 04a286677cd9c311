from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import Awaitable, Callable

from .context import Context

log = logging.getLogger("saga")
Action = Callable[[Context], Awaitable[None]]


class SagaFailed(Exception):
    def __init__(self, step: str, compensated: list[str]) -> None:
        super().__init__(step, compensated)
        self.step = step
        self.compensated = compensated


@dataclass
class Step:
    name: str
    action: Action
    compensate: Action | None = None


class Saga:
    def __init__(self, *steps: Step) -> None:
        self.steps = steps

    async def run(self, ctx: Context) -> Context:
        done: list[Step] = []
        for step in self.steps:
            try:
                async with asyncio.timeout(0.5):
                    await step.action(ctx)
            except Exception as e:
                log.warning("%s failed: %s", step.name, e or type(e).__name__)
                undone = []
                for prior in reversed(done):
                    if prior.compensate is not None:
                        await prior.compensate(ctx)
                        undone.append(prior.name)
                raise SagaFailed(step.name, undone) from e
            done.append(step)
        return ctx
