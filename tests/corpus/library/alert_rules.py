import asyncio
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timezone
from enum import Enum, auto
from typing import Callable, Optional
import uuid
import json
import re


class Level(Enum):
    LOW = auto()
    MEDIUM = auto()
    HIGH = auto()

    def __lt__(self, other):
        return self.value < other.value

    @classmethod
    def parse(cls, text: str) -> "Level":
        return cls[text.strip().upper()]


@dataclass(slots=True)
class Alert:
    rule: str
    level: Level
    message: str
    when: datetime = field(default_factory=lambda: datetime(2024, 1, 1, tzinfo=timezone.utc))
    id: str = field(default="", compare=False)

    def __post_init__(self):
        if not self.id:
            self.id = uuid.uuid5(uuid.NAMESPACE_OID, self.rule + self.message).hex[:8]

    def to_json(self) -> str:
        return json.dumps({"id": self.id, "level": self.level.name, "msg": self.message, "when": self.when.isoformat()})


@dataclass
class Rule:
    name: str
    pattern: re.Pattern
    level: Level
    threshold: int = 1
    hits: deque = field(default_factory=lambda: deque(maxlen=10))

    def check(self, line: str) -> Optional[Alert]:
        if (m := self.pattern.search(line)) is None:
            return None
        self.hits.append(m.group(0))
        if len(self.hits) >= self.threshold:
            self.hits.clear()
            return Alert(self.name, self.level, f"{self.name}: {m.group('what') if 'what' in m.groupdict() else m.group()}")
        return None


class Monitor:
    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.handlers: dict[Level, list[Callable[[Alert], None]]] = defaultdict(list)
        self.stats: dict[str, int] = {}

    def on(self, level: Level):
        def register(fn):
            self.handlers[level].append(fn)
            return fn
        return register

    async def feed(self, lines):
        for n, line in enumerate(lines, 1):
            await asyncio.sleep(0)
            for rule in self.rules:
                alert = rule.check(line)
                if alert:
                    self.stats[rule.name] = self.stats.get(rule.name, 0) + 1
                    for handler in self.handlers.get(alert.level, []):
                        handler(alert)


monitor = Monitor()
monitor.rules += [
    Rule("auth", re.compile(r"failed login for (?P<what>\w+)"), Level.parse("high"), threshold=2),
    Rule("disk", re.compile(r"disk \d+% full"), Level.parse(" low ")),
]


@monitor.on(Level.HIGH)
def page(alert: Alert) -> None:
    print("PAGE", alert.to_json())


@monitor.on(Level.LOW)
def note(alert: Alert) -> None:
    print("note", alert.message, alert.when.year)


async def main():
    lines = ["failed login for bob", "ok", "disk 91% full", "failed login for eve", "failed login for mal"]
    start = time.perf_counter()
    await monitor.feed(lines)
    assert time.perf_counter() - start < 5
    print(monitor.stats, [len(r.hits) for r in monitor.rules])
    print(sorted(Level, reverse=True)[0], Level.LOW < Level.HIGH, max(r.level for r in monitor.rules).name)


asyncio.run(main())
