from enum import Enum, Flag, IntEnum, StrEnum, auto, unique
from types import MappingProxyType, SimpleNamespace


@unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


class Level(StrEnum):
    LOW = auto()
    HIGH = "hi"


class Priority(IntEnum):
    LOW = 10
    HIGH = 20


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius ** 2


print(Color.RED, repr(Color.BLUE), Color(2), Color["RED"].value, [c.name for c in Color], len(Color), Color.BLUE.pretty, Color.parse("green"))
print(Perm.READ | Perm.WRITE, Perm.READ in Perm.ALL, (Perm.READ | Perm.WRITE).value, Perm.ALL & ~Perm.WRITE, Perm(0), bool(Perm(0)))
print(Level.LOW, Level.HIGH == "hi", f"{Level.LOW}-x", Level("low"), Level.HIGH.upper(), [str(x) for x in Level])
print(Priority.LOW + 1, Priority.LOW < Priority.HIGH, sorted(Priority, reverse=True), Priority(10).name, max(Priority))
print(round(Planet.EARTH.gravity, 2), Planet.MARS.value, Planet.MARS.name)
for lookup in (lambda: Color(9), lambda: Color["NOPE"]):
    try:
        lookup()
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(Color.RED is Color(1), Color.RED == 1, isinstance(Color.RED, Color), Color.RED in Color, {Color.RED: "r"}[Color.RED], list(Color.__members__))
ns = SimpleNamespace(a=1, b="x")
ns.c = [1]
print(ns, ns.a, ns == SimpleNamespace(a=1, b="x", c=[1]))
frozen = MappingProxyType({"a": 1})
print(frozen["a"], frozen, len(frozen), "a" in frozen)
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("go")
