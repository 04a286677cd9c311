from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Awaitable, Callable

from .errors import UnknownTask

TaskFunc = Callable[..., Awaitable[Any]]
_TASKS: dict[str, TaskInfo] = {}


@dataclass(frozen=True)
class TaskInfo:
    name: str
    func: TaskFunc
    max_retries: int = 0
    doc: str = ""


def task(name: str | None = None, *, retries: int = 0):
    def decorate(func: TaskFunc) -> TaskFunc:
        key = name or func.__name__
        _TASKS[key] = TaskInfo(key, func, retries, (func.__doc__ or "").strip())
        return func
    return decorate


def get_task(name: str) -> TaskInfo:
    try:
        return _TASKS[name]
    except KeyError:
        raise UnknownTask(name) from None


def all_tasks() -> list[TaskInfo]:
    return sorted(_TASKS.values(), key=lambda t: t.name)
