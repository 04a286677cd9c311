import enum
import inspect
import types
import typing
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, Generic, Protocol, TypeVar, overload, runtime_checkable

T = TypeVar("T")


class Priority(enum.IntEnum):
    LOW = 1
    MEDIUM = 5
    HIGH = 10

    @classmethod
    def from_text(cls, text: str) -> "Priority":
        try:
            return cls[text.upper()]
        except KeyError:
            raise ValueError(f"bad priority: {text!r}") from None


@runtime_checkable
class Describable(Protocol):
    def describe(self) -> str: ...


@dataclass(order=True)
class Task:
    sort_index: int = field(init=False, repr=False)
    name: str
    priority: Priority = Priority.LOW
    deps: list[str] = field(default_factory=list, compare=False)
    count: ClassVar[int] = 0

    def __post_init__(self):
        self.sort_index = -self.priority
        Task.count += 1

    def describe(self) -> str:
        return f"{self.name}({self.priority.name.lower()})"


class Repo(Generic[T]):
    def __init__(self, items: Iterable[T] = ()):
        self._items: list[T] = list(items)

    def add(self, *items: T) -> "Repo[T]":
        self._items.extend(items)
        return self

    def where(self, pred: Callable[[T], bool]) -> "Repo[T]":
        return Repo(filter(pred, self._items))

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def first(self, default: T | None = None) -> T | None:
        return next(iter(self._items), default)


def topo(tasks: Mapping[str, Task]) -> list[str]:
    done: list[str] = []

    def visit(name: str, trail: Sequence[str] = ()) -> None:
        if name in trail:
            raise RuntimeError(" -> ".join([*trail, name]))
        if name in done:
            return
        for d in tasks[name].deps:
            visit(d, (*trail, name))
        done.append(name)

    for t in sorted(tasks.values()):
        visit(t.name)
    return done


repo = Repo[Task]().add(Task("build", Priority.HIGH, ["fetch"]), Task("fetch"), Task("docs", Priority.from_text("medium")))
print([t.describe() for t in sorted(repo)], Task.count, len(repo.where(lambda t: t.priority >= Priority.MEDIUM)))
table = {t.name: t for t in repo}
print(topo(table), isinstance(table["docs"], Describable), Priority(5).name, Priority.HIGH > 7, Priority.LOW + 1)
table["fetch"].deps.append("build")
try:
    topo(table)
except RuntimeError as e:
    print("cycle:", e)
try:
    Priority.from_text("urgent")
except ValueError as e:
    print(e)
print([f.name for f in fields(Task)], repo.first().name, Repo[int]().first(0), list(Priority), Priority.HIGH.value)
print(f"{Priority.HIGH} {Priority.HIGH!r} {Priority.HIGH:03d}", max(Priority).name, [p for p in Priority if p % 2])
