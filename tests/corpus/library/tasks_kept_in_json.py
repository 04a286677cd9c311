import json
import sys
from dataclasses import dataclass, field, asdict
from datetime import datetime
from enum import Enum
from pathlib import Path
import tempfile


class Status(Enum):
    TODO = "todo"
    DONE = "done"


@dataclass
class Task:
    id: int
    title: str
    status: Status = Status.TODO
    tags: list[str] = field(default_factory=list)
    created: datetime = field(default_factory=lambda: datetime(2024, 1, 1))

    def to_dict(self):
        d = asdict(self)
        d["status"] = self.status.value
        d["created"] = self.created.isoformat()
        return d

    @classmethod
    def from_dict(cls, data):
        return cls(
            id=data["id"],
            title=data["title"],
            status=Status(data["status"]),
            tags=list(data.get("tags", [])),
            created=datetime.fromisoformat(data["created"]),
        )


class Repository:
    def __init__(self, path):
        self.path = path
        self.tasks = {}
        self.load()

    def load(self):
        if not self.path.exists():
            return
        for raw in json.loads(self.path.read_text()):
            task = Task.from_dict(raw)
            self.tasks[task.id] = task

    def save(self):
        self.path.write_text(json.dumps([t.to_dict() for t in self.tasks.values()], indent=2))

    def add(self, title, *tags):
        task = Task(max(self.tasks, default=0) + 1, title, tags=list(tags))
        self.tasks[task.id] = task
        self.save()
        return task

    def complete(self, task_id):
        try:
            self.tasks[task_id].status = Status.DONE
        except KeyError:
            raise ValueError(f"no task {task_id}") from None
        self.save()

    def find(self, **criteria):
        return [t for t in self.tasks.values() if all(getattr(t, k) == v for k, v in criteria.items())]


with tempfile.TemporaryDirectory() as tmp:
    path = Path(tmp) / "tasks.json"
    repo = Repository(path)
    repo.add("write code", "dev", "urgent")
    repo.add("buy milk")
    repo.complete(1)
    try:
        repo.complete(42)
    except ValueError as e:
        print("error:", e)
    again = Repository(path)
    for t in again.tasks.values():
        print(t)
    print([t.title for t in again.find(status=Status.DONE)], len(again.find(title="buy milk", id=2)))
    print(path.read_text().count("\n"), again.tasks == repo.tasks)
