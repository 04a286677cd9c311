import asyncio

from ..registry import register
from .base import Check, CheckResult, Status


@register("disk")
class DiskCheck(Check):
    threshold = 0.9

    async def probe(self):
        await asyncio.sleep(0.001)
        used = 0.93
        status = Status.DEGRADED if used > self.threshold else Status.UP
        return CheckResult(self.name, status, f"{used:.0%} used")
