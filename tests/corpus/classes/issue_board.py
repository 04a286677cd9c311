from dataclasses import dataclass, field, asdict, replace
from enum import Enum
from itertools import groupby
from operator import attrgetter
import json


class Status(str, Enum):
    TODO = "todo"
    DOING = "doing"
    DONE = "done"


@dataclass(frozen=True)
class Tag:
    name: str
    color: str = "grey"


@dataclass
class Issue:
    id: int
    title: str
    status: Status = Status.TODO
    estimate: float | None = None
    tags: tuple[Tag, ...] = ()
    comments: list[str] = field(default_factory=list)

    def move(self, status: Status) -> "Issue":
        return replace(self, status=status)

    @property
    def is_big(self) -> bool:
        return (self.estimate or 0) >= 5


class Board:
    def __init__(self, issues=()):
        self._issues = {i.id: i for i in issues}

    def __getitem__(self, issue_id):
        return self._issues[issue_id]

    def __setitem__(self, issue_id, issue):
        self._issues[issue_id] = issue

    def __iter__(self):
        return iter(self._issues.values())

    def by_status(self):
        ordered = sorted(self, key=attrgetter("status", "id"))
        return {status: [i.id for i in group] for status, group in groupby(ordered, key=lambda i: i.status)}

    def total(self):
        return sum(i.estimate for i in self if i.estimate is not None)


board = Board([Issue(1, "Login", estimate=3), Issue(2, "Search", Status.DOING, 8, (Tag("ui", "red"), Tag("api"))), Issue(3, "Docs")])
board[3] = board[3].move(Status.DONE)
board[1].comments.append("needs design")
print({s.value: ids for s, ids in board.by_status().items()})
print(board.total(), [i.title for i in board if i.is_big])
print(board[2])
print(json.dumps(asdict(board[2]), indent=1))
print(board[1] == replace(board[1]), board[1].comments is replace(board[1]).comments)
print(Status("done"), Status.DOING == "doing", Status.TODO.name, f"{Status.DONE.value}")
try:
    Tag("x").name = "y"
except AttributeError as e:
    print(type(e).__name__, e)
