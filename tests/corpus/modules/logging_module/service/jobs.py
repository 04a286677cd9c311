from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any, Awaitable, Callable

from .log import get_logger

JobFunction = Callable[..., Awaitable[Any]]
log = get_logger("jobs")
_registry: dict[str, JobFunction] = {}


@dataclass
class Job:
    name: str
    payload: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def made(cls, name: str, **payload: Any) -> Job:
        return cls(name, payload)


def job(func: JobFunction) -> JobFunction:
    log.info("job %s", func.__name__)
    _registry[func.__name__] = func
    return func


def lookup(name: str) -> JobFunction:
    try:
        return _registry[name]
    except KeyError:
        raise LookupError(f"no job {name!r}") from None


@job
async def mail(to: str) -> str:
    return f"mail to {to.title()}"


@job
async def sleepy(seconds: float) -> None:
    await asyncio.sleep(seconds)
