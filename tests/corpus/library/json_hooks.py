import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from uuid import UUID
from pathlib import Path


class Status(Enum):
    OPEN = "open"
    DONE = "done"


@dataclass
class Ticket:
    title: str
    status: Status
    due: date


class TicketEncoder(json.JSONEncoder):
    def default(self, obj):
        if isinstance(obj, Ticket):
            return {"__ticket__": True, "title": obj.title, "status": obj.status.value, "due": obj.due.isoformat()}
        if isinstance(obj, (datetime, date)):
            return str(obj)
        if isinstance(obj, (set, frozenset)):
            return sorted(obj)
        return super().default(obj)


def decode(d):
    if "__ticket__" in d:
        return Ticket(d["title"], Status(d["status"]), date.fromisoformat(d["due"]))
    return d


def serialize(obj):
    if isinstance(obj, UUID):
        return str(obj)
    if isinstance(obj, date):
        return str(obj)
    raise TypeError(f"Type {type(obj).__name__} not serializable")


t = Ticket("fix", Status.OPEN, date(2024, 5, 1))
text = json.dumps({"ticket": t, "tags": {"b", "a"}, "at": datetime(2024, 1, 1, 12)}, cls=TicketEncoder, indent=2)
print(text)
print(TicketEncoder().encode([t.due, frozenset([3, 1])]))
print(json.loads(json.dumps(t, cls=TicketEncoder), object_hook=decode))
print(json.dumps({"id": UUID(int=5)}, default=serialize))
print(json.dumps({"p": Path("a/b"), "n": 1}, default=str, sort_keys=True))
try:
    json.dumps({"x": 1j}, default=serialize)
except TypeError as e:
    print("TypeError:", e)
try:
    TicketEncoder().encode(object())
except TypeError as e:
    print("TypeError:", e)
for bad in ("", "[1, 2", '{"a" 1}', "nope", '{"a": 1} x', "[1,,2]", '"\\x"'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e)
    except ValueError as e:
        print("value error", e)
print(json.dumps("tab\t\"q\" \\ \u00e9 \U0001f600"), json.dumps([float("inf"), -0.0, 1e100]), json.dumps({"b": 1, "a": {"d": [], "c": {}}}, indent="--", sort_keys=True))
