from __future__ import annotations
import itertools
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

P = TypeVar("P")
_sequence = itertools.count(1)


@dataclass(frozen=True)
class Message(Generic[P]):
    topic: str
    payload: P
    headers: dict[str, str] = field(default_factory=dict, compare=False)
    id: int = field(default_factory=_sequence.__next__)

    def reply(self, payload: Any) -> Message:
        return Message(self.topic + ".reply", payload, {**self.headers, "in-reply-to": str(self.id)})
