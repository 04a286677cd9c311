from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


@dataclass
class Alert:
    text: str
    severity: int = Level.LOW


def clamp(level, top):
    return min(level, top)


levels = [Level.HIGH, Level.LOW, 7]
print(sorted(levels), max(Level.LOW, 3), min(Level.HIGH, 20), sum(levels))
print(Level.LOW == 1, 5 in levels, Level.HIGH in levels, levels.index(10))
alerts = [Alert("a", 4), Alert("b"), Alert("c", Level.HIGH)]
print(sorted(a.severity for a in alerts), max(alerts, key=lambda a: a.severity).text, alerts[2])
print([lv.name if isinstance(lv, Level) else lv for lv in levels], clamp(Level.HIGH, 3), clamp(2, Level.MID))
print(Level.MID + 1, Level.MID * 2, f"{Level.MID:>4}|", Level(5) is Level.MID, [int(x) for x in levels])
