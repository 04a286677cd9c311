from abc import ABC, abstractmethod

_counters: dict[str, int] = {}


class Entity(ABC):
    @property
    @abstractmethod
    def key(self) -> str: ...

    def __str__(self):
        return f"{self.__class__.__name__}({self.key})"


def new_number(prefix: str) -> str:
    _counters[prefix] = _counters.get(prefix, 0) + 1
    return f"{prefix}-{_counters[prefix]:04d}"
