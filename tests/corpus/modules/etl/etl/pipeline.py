from __future__ import annotations

from .extract import Source
from .load import Sink
from .types import Step


class Pipeline:
    def __init__(self, source: Source, step: Step, sinks: list[Sink]):
        self.source = source
        self.step = step
        self.sinks = sinks

    async def run(self) -> int:
        count = 0
        try:
            async for row in self.step(self.source.rows()):
                for sink in self.sinks:
                    await sink.write(row)
                count += 1
        finally:
            for sink in self.sinks:
                await sink.close()
        return count
