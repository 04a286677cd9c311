from dataclasses import dataclass, field
from typing import Any


@dataclass
class Event:
    kind: str
    payload: Any = ""
    tags: list[str] = field(default_factory=list)
    retries: int = 0


@dataclass
class Timed(Event):
    at: float = 0.0


print(Event("a"), Event("b", None), Event("c", 5, ["x"]), Event("d", retries=2))
e = Event(kind="k", tags=["t"])
print(e, Timed("t", at=1.5), Timed("u", None))
for ev in [Event("x", payload=p) for p in (None, 1, "s", [1])]:
    print(ev.payload is None, ev)
