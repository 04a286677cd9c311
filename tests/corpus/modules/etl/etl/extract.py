from __future__ import annotations

import asyncio
import csv
import io
from abc import ABC, abstractmethod
from typing import List

from .types import Row, Rows


class Source(ABC):
    @abstractmethod
    def rows(self) -> Rows:
        ...


class MemorySource(Source):
    def __init__(self, items: List[Row], delay: float = 0):
        self._items = items
        self._delay = delay

    async def rows(self) -> Rows:
        for item in self._items:
            await asyncio.sleep(self._delay)
            yield dict(item)


class CsvSource(Source):
    def __init__(self, text: str):
        self._text = text

    async def rows(self) -> Rows:
        for row in csv.DictReader(io.StringIO(self._text)):
            await asyncio.sleep(0)
            yield {"name": row["name"], "amount": float(row["amount"])}
