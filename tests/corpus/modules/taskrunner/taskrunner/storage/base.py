from abc import ABC, abstractmethod
from typing import Iterator


class Store(ABC):
    @abstractmethod
    def save(self, key: str, value: int | None) -> None: ...

    @abstractmethod
    def items(self) -> Iterator[tuple[str, int | None]]: ...

    def __len__(self) -> int:
        return sum(1 for _ in self.items())
