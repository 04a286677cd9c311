from abc import ABC, abstractmethod
from typing import AsyncIterator


class SourceError(Exception): ...


class Source(ABC):
    name = "source"
    _created: list["Source"] = []

    def __init__(self):
        Source._created.append(self)

    @abstractmethod
    def lines(self) -> AsyncIterator[str]: ...

    @classmethod
    def created(cls) -> list[str]:
        return [s.name for s in cls._created]
