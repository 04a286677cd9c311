from abc import ABC, abstractmethod

from .types import Record


class Sink(ABC):
    count = 0

    @abstractmethod
    async def accept(self, record: Record) -> None: ...


class Collect(Sink):
    def __init__(self) -> None:
        self.records: list[Record] = []

    async def accept(self, record: Record) -> None:
        self.count += 1
        self.records.append(record)
