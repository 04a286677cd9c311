from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Awaitable, Callable

from .triggers import Trigger

JobFunction = Callable[[float], Awaitable[Any]]


@dataclass(order=True)
class Job:
    next_run: float
    name: str
    function: JobFunction = field(compare=False, repr=False)
    trigger: Trigger = field(compare=False, repr=False)
    runs: int = field(default=0, compare=False)
    results: list = field(default_factory=list, compare=False, repr=False)


_registered: list[Job] = []


def job(trigger: Trigger, name: str | None = None):
    def register(function: JobFunction) -> JobFunction:
        start = trigger.next_after(0.0)
        _registered.append(Job(start, name or function.__name__, function, trigger))
        return function

    return register


def registered() -> list[Job]:
    return list(_registered)
