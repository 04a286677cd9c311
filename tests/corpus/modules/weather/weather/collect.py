import asyncio
import logging
from collections import defaultdict
from typing import Iterable

from .models import Reading, Summary
from .sources.base import Source, SourceError

logger = logging.getLogger("weather.collect")


class Collector:
    def __init__(self, sources: Iterable[Source], retries: int = 1) -> None:
        self.sources = list(sources)
        self.retries = retries
        self.readings: set[Reading] = set()
        self.bad: list[str] = []

    async def _collect(self, source: Source) -> int:
        count = 0
        for attempt in range(self.retries + 1):
            try:
                async for line in source.lines():
                    try:
                        self.readings.add(Reading.parse(line))
                        count += 1
                    except ValueError as e:
                        self.bad.append(f"{line!r}: {e}")
                break
            except SourceError as e:
                logger.warning("attempt %d of %s: %s", attempt + 1, source.name, e)
        else:
            logger.error("gave up on %s", source.name)
        return count

    async def run(self) -> dict[str, int]:
        counts = await asyncio.gather(*map(self._collect, self.sources))
        return dict(zip((s.name for s in self.sources), counts))

    def summaries(self) -> list[Summary]:
        groups: dict[str, list[Reading]] = defaultdict(list)
        for reading in sorted(self.readings):
            groups[reading.station].append(reading)
        return [Summary(name, items) for name, items in sorted(groups.items())]
