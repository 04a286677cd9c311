from __future__ import annotations

import abc
import enum
from dataclasses import dataclass

from ..config import Settings


class Status(enum.Enum):
    UP = 1
    DEGRADED = 2
    DOWN = 3


@dataclass
class CheckResult:
    name: str
    status: Status
    detail: str = ""

    def __str__(self):
        text = f"{self.name:<10}{self.status.name:>10}"
        return f"{text}  {self.detail}" if self.detail else text


class Check(abc.ABC):
    name: str = "?"

    def __init__(self, settings: Settings):
        self.settings = settings

    @abc.abstractmethod
    async def probe(self) -> CheckResult:
        ...

    async def attempt(self) -> CheckResult:
        last = None
        for number in range(1, self.settings.retries + 1):
            try:
                return await self.probe()
            except ConnectionError as error:
                last = error
                print(f"{self.name}: attempt {number} failed: {error}")
        return CheckResult(self.name, Status.DOWN, str(last))
