from __future__ import annotations
from dataclasses import dataclass
from typing import Union, Literal


@dataclass(frozen=True)
class Message:
    user: str
    text: str
    kind: Literal["message"] = "message"


@dataclass(frozen=True)
class Joined:
    user: str


@dataclass(frozen=True)
class Tick:
    count: int


Event = Union[Message, Joined, Tick]
