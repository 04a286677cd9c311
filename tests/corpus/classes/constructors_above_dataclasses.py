from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Slot(Generic[K, V]):
    key: K
    value: V


class Freed(Slot):
    def __init__(self):
        super().__init__(None, None)

    def __bool__(self):
        return False


@dataclass
class Task:
    name: str
    priority: int = 1
    tags: list[str] = field(default_factory=list)


class Urgent(Task):
    def __init__(self, name: str):
        super().__init__(name, priority=10)
        self.escalated = len(name) > 4


class Tagged(Task):
    def __init__(self, *tags: str):
        super().__init__("tagged", tags=list(tags))


slots: list[Slot | None] = [Slot(1, "a"), Freed(), None]
for slot in slots:
    print(f"{slot.key}={slot.value}" if slot else "free")
urgent = Urgent("deploy")
print(urgent, urgent.escalated, Task("rest"))
print(Tagged("x", "y"), Tagged().tags)
