from __future__ import annotations
from dataclasses import dataclass, field
from enum import Enum


class MemberKind(Enum):
    CHILD = ("child", 1)
    ADULT = ("adult", 2)
    STAFF = ("staff", 10)

    def __init__(self, label: str, limit: int):
        self.label = label
        self.limit = limit


@dataclass
class Member:
    name: str
    kind: MemberKind = MemberKind.ADULT
    loans: set[str] = field(default_factory=set)

    def can_borrow(self) -> bool:
        return len(self.loans) < self.kind.limit
