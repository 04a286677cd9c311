from __future__ import annotations

import enum
import itertools
from dataclasses import dataclass, field
from typing import Any

_ids = itertools.count(1)


class Priority(enum.IntEnum):
    LOW = 30
    NORMAL = 20
    HIGH = 10


class JobStatus(str, enum.Enum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(order=True)
class Job:
    sort_key: tuple[int, int] = field(init=False, repr=False)
    name: str = field(compare=False)
    args: tuple[Any, ...] = field(default=(), compare=False)
    priority: Priority = field(default=Priority.NORMAL, compare=False)
    id: int = field(default_factory=lambda: next(_ids), compare=False)
    status: JobStatus = field(default=JobStatus.QUEUED, compare=False)
    attempts: int = field(default=0, compare=False)
    result: Any = field(default=None, compare=False)

    def __post_init__(self) -> None:
        self.sort_key = (int(self.priority), self.id)

    @property
    def finished(self) -> bool:
        return self.status in (JobStatus.DONE, JobStatus.FAILED)
