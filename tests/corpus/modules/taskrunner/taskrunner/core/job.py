from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Awaitable, Callable, Optional

if TYPE_CHECKING:
    from .scheduler import Scheduler


class JobState(enum.Enum):
    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass
class Job:
    name: str
    action: Callable[[], Awaitable[int]]
    priority: int = 0
    state: JobState = JobState.PENDING
    result: Optional[int] = None
    attempts: int = 0
    log: list[str] = field(default_factory=list)

    async def run(self, scheduler: Scheduler) -> None:
        from ..errors import JobFailed

        self.state = JobState.RUNNING
        while True:
            self.attempts += 1
            try:
                self.result = await self.action()
            except ValueError as exc:
                self.log.append(f"attempt {self.attempts}: {exc}")
                if self.attempts > scheduler.retries:
                    self.state = JobState.FAILED
                    raise JobFailed(self.name, self.attempts) from exc
                await scheduler.pause(self.attempts)
            else:
                self.state = JobState.DONE
                scheduler.completed += 1
                return
