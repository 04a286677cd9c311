import json
from dataclasses import dataclass, field, asdict
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath
from uuid import UUID


class Status(Enum):
    OPEN = "open"
    DONE = "done"


@dataclass
class Task:
    id: UUID
    title: str
    due: date
    cost: Decimal
    status: Status = Status.OPEN
    tags: list[str] = field(default_factory=list)


class TaskEncoder(json.JSONEncoder):
    def default(self, obj):
        if isinstance(obj, (date, datetime)):
            return obj.isoformat()
        if isinstance(obj, (UUID, Decimal, PurePosixPath)):
            return str(obj)
        if isinstance(obj, Enum):
            return obj.value
        if isinstance(obj, set):
            return sorted(obj)
        return super().default(obj)


def from_dict(data):
    return Task(id=UUID(data["id"]), title=data["title"], due=date.fromisoformat(data["due"]), cost=Decimal(data["cost"]), status=Status(data["status"]), tags=data["tags"])


task = Task(UUID(int=7), "Write", date(2024, 5, 1), Decimal("9.50"), tags=["x"])
text = json.dumps(asdict(task), cls=TaskEncoder, indent=2)
print(text)
back = from_dict(json.loads(text))
print(back == task, back)
print(json.dumps({"when": datetime(2024, 1, 2, 3), "path": PurePosixPath("/a/b"), "s": {2, 1}}, cls=TaskEncoder, sort_keys=True))
try:
    json.dumps({"f": lambda: 1}, cls=TaskEncoder)
except TypeError as e:
    print("TypeError:", e)
try:
    json.loads('{"a": [1, 2}')
except json.JSONDecodeError as e:
    print(e.msg, e.lineno, e.colno, e.pos)
print(json.loads('[1, 2.5, "x", null, true, {"k": []}]'))
print(json.dumps("ü\u2028"), json.dumps("ü", ensure_ascii=False), json.dumps([1, (2, 3)], separators=(",", ":")))
