from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import TaskError, ToolkitError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Task_:
    def __init__(self, name: str, weight: int) -> None:
        self.name = name
        self.weight = weight

    def run(self) -> float:
        if self.weight == 0:
            raise TaskError(self.name, "no weight")
        return 10 / self.weight


def run_all(tasks: Iterable[Task_]) -> list[str]:
    lines = []
    for task in tasks:
        try:
            lines.append(f"{task.name}: {task.run():.1f}")
        except ToolkitError as e:
            lines.append(f"{task.name}: failed ({e}) {e.task}")
    return lines
