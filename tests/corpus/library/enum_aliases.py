from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Status(Enum):
    PENDING = 1
    ACTIVE = 2
    ENABLED = 2

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.name.lower() == value.lower():
                    return m
        return None

    @property
    def label(self):
        return self.name.title()


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / (self.radius ** 2)


class Level(IntEnum):
    LOW = 10
    HIGH = 20


class Mode(StrEnum):
    FAST = auto()
    SLOW = auto()


print(Status("active"), Status(1).label, Status.ENABLED is Status.ACTIVE, list(Status), Status.__members__.keys())
try:
    Status(99)
except ValueError as e:
    print(e)
print(Perm.RW, Perm.R | Perm.X, Perm.R in Perm.RW, ~Perm.R, Perm(0), bool(Perm.R & Perm.W), list(Perm.RW))
for p in Planet:
    print(p.name, round(p.gravity, 2), p.value)
print(Level.HIGH > Level.LOW, Level.LOW + 5, sorted(Level, reverse=True), f"{Level.LOW}", repr(Level(20)))
print(Mode.FAST, Mode("slow"), Mode.FAST == "fast", Mode.SLOW.upper(), [m.value for m in Mode])
print(Status["PENDING"], len(Status), Status.PENDING.value, {Status.ACTIVE: 1}[Status.ENABLED])
Dyn = Enum("Dyn", "A B C")
print(list(Dyn), Dyn.B.value)
