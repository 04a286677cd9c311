from abc import ABC, abstractmethod
from typing import Iterator


class Base:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)


class Reverse(Base):
    def __iter__(self):
        return iter(self.items[::-1])


class Twice(Base):
    def __iter__(self):
        for x in self.items:
            yield x
            yield x


class Source(ABC):
    @abstractmethod
    def __iter__(self) -> Iterator[str]:
        ...

    def joined(self) -> str:
        return ", ".join(self)

    @abstractmethod
    def __len__(self) -> int: ...


class Letters(Source):
    def __init__(self, n: int) -> None:
        self.n = n

    def __iter__(self) -> Iterator[str]:
        for i in range(self.n):
            yield chr(97 + i)

    def __len__(self) -> int:
        return self.n


class Words(Source):
    def __init__(self, text: str) -> None:
        self.words = text.split()

    def __iter__(self) -> Iterator[str]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)


for b in (Base([1, 2, 3]), Reverse([1, 2, 3]), Twice([1, 2])):
    print(type(b).__name__, list(b), sum(b))
sources: list[Source] = [Letters(3), Words("to be or")]
for s in sources:
    print(s.joined(), len(s), [x for x in s])
