from enum import Enum, auto, IntEnum, StrEnum, Flag


class State(Enum):
    READY = auto()
    BUSY = auto()
    GONE = auto()


class Level(IntEnum):
    LOW = 1
    HIGH = 2
    TOP = 3


class Color(Enum):
    RED = "r"
    GREEN = "g"

    @property
    def short(self):
        return self.value.upper()


class Unit(StrEnum):
    KG = "kg"
    G = "g"
    LB = "lb"


class Perm(Flag):
    R = 1
    W = 2
    X = 4


FINAL = (State.GONE,)


class Job:
    def __init__(self, state: State, level: Level | None = None, name: str = "x"):
        self.state = state
        self.level = level
        self._hidden = [name]
        self.name = name
        self.next: State | None = None

    @property
    def finished(self):
        return self.state in (State.GONE, State.BUSY)

    def _helper(self, other):
        self._hidden.append(other)
        return [s.name for s in State if s not in [State.READY, State.GONE]]

    def go(self, other, third):
        return self._helper(other), self.name in (other, third), self.name not in {other, third}


jobs = [Job(State.READY), Job(State.GONE, Level.HIGH, "ann")]
for j in jobs:
    print(j.finished, j.go("ann", "bob"), j.level in (Level.LOW, Level.HIGH), j.level not in (Level.TOP, None))
    print(j.next in (State.READY, None), j.next in (State.READY, State.GONE), j.state in FINAL, j.state in {State.GONE})
    if j.state in (State.READY, State.READY):
        j.next = State.GONE
print([c.short for c in Color if c in (Color.RED,)], Color.RED in (Color.GREEN, Color.RED), Color.GREEN not in (Color.RED,))
for u in Unit:
    print(u, u in (Unit.KG, Unit.G), u in ("kg", "lb"), u not in (Unit.LB,))
p = Perm.R | Perm.W
print(p in (Perm.R, Perm.R | Perm.W), p in (Perm.X, Perm.W), Perm.R in p)
n = 2
print(Level.HIGH in (1, 2), n in (Level.LOW, Level.HIGH), n in (Level.TOP, Level.LOW))
print([s.name for s in State if not (s in (State.READY, State.BUSY) or s is State.GONE)])
