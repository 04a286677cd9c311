"""Command pattern with undo/redo, observer, and a fluent query over tasks."""
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, asdict, astuple
from enum import Enum
from functools import total_ordering
from itertools import count
from typing import Callable, List


@total_ordering
class Priority(Enum):
    LOW = 1
    MEDIUM = 2
    HIGH = 3

    def __lt__(self, other):
        return self.value < other.value


@dataclass
class Task:
    title: str
    priority: Priority = Priority.MEDIUM
    done: bool = False
    tags: List[str] = field(default_factory=list)
    id: int = field(default_factory=count(1).__next__)


class Command(ABC):
    @abstractmethod
    def execute(self): ...

    @abstractmethod
    def undo(self): ...


class Add(Command):
    def __init__(self, store, task):
        self.store, self.task = store, task

    def execute(self):
        self.store.tasks[self.task.id] = self.task

    def undo(self):
        del self.store.tasks[self.task.id]


class SetField(Command):
    def __init__(self, store, task_id, name, value):
        self.store, self.task_id, self.name, self.value = store, task_id, name, value
        self.old = None

    def execute(self):
        task = self.store.tasks[self.task_id]
        self.old = getattr(task, self.name)
        setattr(task, self.name, self.value)

    def undo(self):
        setattr(self.store.tasks[self.task_id], self.name, self.old)


class Store:
    def __init__(self):
        self.tasks = {}
        self._undo: List[Command] = []
        self._redo: List[Command] = []
        self._listeners: List[Callable[[str], None]] = []

    def subscribe(self, listener):
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _notify(self, message):
        for listener in self._listeners:
            listener(message)

    def do(self, command):
        command.execute()
        self._undo.append(command)
        self._redo.clear()
        self._notify(f"did {type(command).__name__}")

    def undo(self):
        if not self._undo:
            return False
        command = self._undo.pop()
        command.undo()
        self._redo.append(command)
        self._notify(f"undid {command.__class__.__name__}")
        return True

    def redo(self):
        if self._redo:
            command = self._redo.pop()
            command.execute()
            self._undo.append(command)
            self._notify("redid")

    def query(self, *predicates, key=None, reverse=False):
        found = [t for t in self.tasks.values() if all(p(t) for p in predicates)]
        return sorted(found, key=key, reverse=reverse) if key else found


log = []
store = Store()
unsubscribe = store.subscribe(log.append)
store.do(Add(store, Task("write", Priority.HIGH, tags=["work"])))
store.do(Add(store, Task("read")))
store.do(Add(store, Task("rest", Priority.LOW, tags=["home", "fun"])))
store.do(SetField(store, 2, "done", True))
store.do(SetField(store, 3, "title", "sleep"))
print([t.title for t in store.query(key=lambda t: t.priority, reverse=True)])
store.undo()
store.undo()
print(store.tasks[2], store.tasks[3].title)
store.redo()
unsubscribe()
store.redo()
print([t.title for t in store.query(lambda t: t.done)], [t.id for t in store.query(lambda t: not t.done, lambda t: t.tags)])
print(log)
print(asdict(store.tasks[1]), astuple(store.tasks[2]))
print(max(Priority), Priority.LOW <= Priority.MEDIUM, sorted(Priority, reverse=True)[0].name)
while store.undo():
    pass
print(store.tasks, store.undo())
