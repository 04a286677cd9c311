import json
from enum import Enum
from datetime import date
from dataclasses import dataclass, asdict

class Unit(Enum):
    A = "a"
    B = 2

@dataclass
class P:
    u: Unit
    when: date

class Plain:
    def __init__(self):
        self.x = 1
        self.name = "n"
    @property
    def value(self):
        return 7

print(json.dumps([Unit.A, Unit.B], default=lambda o: o.value))
print(json.dumps(asdict(P(Unit.B, date(2024, 1, 2))), default=lambda o: o.value if isinstance(o, Enum) else str(o)))
print(json.dumps({"d": date(2024, 1, 2)}, default=lambda o: o.isoformat()))
print(json.dumps(Plain(), default=lambda o: o.__dict__))
print(json.dumps(Plain(), default=vars))

def encode(o):
    if isinstance(o, Enum):
        return o.name
    if hasattr(o, "isoformat"):
        return o.isoformat()
    if isinstance(o, set):
        return sorted(o)
    raise TypeError(f"cannot encode {type(o).__name__}")

print(json.dumps({"u": Unit.A, "d": date(2024, 5, 6), "s": {3, 1}}, default=encode))
try:
    json.dumps(Plain(), default=encode)
except TypeError as e:
    print(e)
