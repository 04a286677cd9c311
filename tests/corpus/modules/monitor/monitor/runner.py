from __future__ import annotations

import asyncio
from collections import Counter

from .checks import Check, CheckResult, Status
from .config import Settings


class Report:
    def __init__(self, results: list[CheckResult]):
        self.results = results
        self.counts = Counter(r.status for r in results)

    @property
    def healthy(self) -> bool:
        return self.counts[Status.DOWN] == 0

    def lines(self):
        for result in self.results:
            yield str(result)
        summary = ", ".join(f"{status.name.lower()}={self.counts[status]}" for status in Status)
        yield f"[{summary}]"


class Runner:
    def __init__(self, settings: Settings):
        self.settings = settings
        self.checks: list[Check] = []

    def add(self, check: Check) -> None:
        self.checks.append(check)

    async def run(self) -> Report:
        semaphore = asyncio.Semaphore(2)

        async def one(check: Check) -> CheckResult:
            async with semaphore:
                try:
                    return await asyncio.wait_for(check.attempt(), self.settings.timeout)
                except asyncio.TimeoutError:
                    return CheckResult(check.name, Status.DOWN, "timed out")

        results = await asyncio.gather(*(one(check) for check in self.checks))
        return Report(list(results))
