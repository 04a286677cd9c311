import asyncio

from monitor.checks.base import Check, CheckResult, Status
from monitor.registry import register


@register("dns")
class DnsCheck(Check):
    def __init__(self, settings):
        super().__init__(settings)
        self.calls = 0

    async def probe(self):
        self.calls += 1
        if self.calls == 1:
            raise ConnectionError("no answer")
        return CheckResult(self.name, Status.UP)


@register("http")
class HttpCheck(Check):
    async def probe(self):
        await asyncio.sleep(5)
        return CheckResult(self.name, Status.UP)
