from __future__ import annotations

from collections import Counter

from .context import current
from .rules import Rule


class FlagStore:
    def __init__(self) -> None:
        self.rules: dict[str, Rule] = {}
        self.evaluations: Counter[str] = Counter()

    def define(self, name: str, rule: Rule) -> None:
        self.rules[name] = rule

    def enabled(self, name: str, default: bool = False) -> bool:
        self.evaluations[name] += 1
        rule = self.rules.get(name)
        return default if rule is None else rule.matches(current().user)
