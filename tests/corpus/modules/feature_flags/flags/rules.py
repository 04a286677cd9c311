from __future__ import annotations

import zlib
from abc import ABC, abstractmethod


class Rule(ABC):
    @abstractmethod
    def matches(self, user: str) -> bool: ...

    def __str__(self) -> str:
        return type(self).__name__


class Always(Rule):
    def __init__(self, value: bool) -> None:
        self.value = value

    def matches(self, user: str) -> bool:
        return self.value


class UserIn(Rule):
    def __init__(self, *users: str) -> None:
        self.users = frozenset(users)

    def matches(self, user: str) -> bool:
        return user in self.users

    def __str__(self) -> str:
        return f"user in {sorted(self.users)}"


class Percentage(Rule):
    def __init__(self, percent: int) -> None:
        self.percent = percent

    def matches(self, user: str) -> bool:
        return zlib.crc32(user.encode()) % 100 < self.percent

    def __str__(self) -> str:
        return f"{self.percent}%"


class Not(Rule):
    def __init__(self, rule: Rule) -> None:
        self.rule = rule

    def matches(self, user: str) -> bool:
        return not self.rule.matches(user)

    def __str__(self) -> str:
        return f"not {self.rule}"


class _Group(Rule):
    word = ""

    def __init__(self, *rules: Rule) -> None:
        self.rules = rules

    def __str__(self) -> str:
        return "(" + f" {self.word} ".join(map(str, self.rules)) + ")"


class All(_Group):
    word = "and"

    def matches(self, user: str) -> bool:
        return all(r.matches(user) for r in self.rules)


class Any(_Group):
    word = "or"

    def matches(self, user: str) -> bool:
        return any(r.matches(user) for r in self.rules)
