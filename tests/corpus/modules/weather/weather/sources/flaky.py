import asyncio
from .base import Source, SourceError


class FlakySource(Source):
    name = "flaky"

    def __init__(self, failures: int = 1):
        super().__init__()
        self.failures = failures

    async def lines(self):
        yield "40; north; 5.5"
        if self.failures:
            self.failures -= 1
            raise SourceError(f"{self.name} lost its connection")
        await asyncio.sleep(0.001)
        yield "50; west; 7"
