from __future__ import annotations

from collections import defaultdict
from typing import Protocol

from .types import Row


class Sink(Protocol):
    async def write(self, row: Row) -> None: ...

    async def close(self) -> None: ...


class StdoutSink:
    def __init__(self, template: str = "{name}: {amount}"):
        self.template = template
        self.lines = 0

    async def write(self, row: Row) -> None:
        self.lines += 1
        print(self.template.format(**row))

    async def close(self) -> None:
        print(f"-- {self.lines} lines")


class TotalsSink:
    def __init__(self) -> None:
        self.totals: dict[str, float] = defaultdict(float)

    async def write(self, row: Row) -> None:
        self.totals[row["name"]] += row["amount"]

    async def close(self) -> None:
        for name, total in sorted(self.totals.items()):
            print(f"{name:>8}{total:10.2f}")
