from dataclasses import dataclass, field, replace, asdict, fields
from enum import Enum, IntEnum, auto


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


class Color(Enum):
    RED = "r"
    GREEN = "g"

    @classmethod
    def parse(cls, text):
        for member in cls:
            if member.value == text or member.name.lower() == text.lower():
                return member
        raise ValueError(f"no color {text!r}")


@dataclass(frozen=True, order=True)
class Task:
    level: Level
    name: str
    color: Color = field(default=Color.RED, compare=False)
    tags: tuple = ()


def update(task, **changes):
    return replace(task, **changes)


t = Task(Level.MID, "write")
u = update(t, name="read", level=Level.HIGH)
print(t)
print(u, u > t, max(t, u).name)
print(asdict(u))
print([f.name for f in fields(t)])
weights = {Level.LOW: "l", Level.MID: "m"}
print(weights[5], weights.get(1), 10 in weights)
print(Color.parse("green"), Color.parse("r").name)
try:
    Color.parse("blue")
except ValueError as e:
    print(e)
print(sorted([Level.HIGH, Level.LOW, Level.MID]), Level(5).name, Level.HIGH + 1)
print(f"{Level.LOW:>4}|{Level.MID!r}|{Color.RED!s:>12}")
try:
    t.name = "x"
except AttributeError as e:
    print(type(e).__name__, e)
