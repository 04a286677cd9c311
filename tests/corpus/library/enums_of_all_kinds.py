import enum
import operator
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


@unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise ValueError(f"unknown color {text!r}") from None


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    ALL = R | W | X


class Level(IntEnum):
    LOW = 10
    HIGH = 20


class Env(StrEnum):
    DEV = auto()
    PROD = "production"


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.674e-11 * self.mass / self.radius ** 2


class Op(Enum):
    ADD = "+"
    MUL = "*"

    def apply(self, a, b):
        return {Op.ADD: operator.add, Op.MUL: operator.mul}[self](a, b)


print(Color.RED, repr(Color.GREEN), Color(3), Color["BLUE"].value, Color.RED.pretty, list(Color))
for text in ("green", "pink"):
    try:
        print(Color.parse(text))
    except ValueError as e:
        print(e)
p = Perm.R | Perm.W
print(p, Perm.R in p, p & Perm.W, Perm.ALL ^ Perm.X, ~Perm.R, bool(Perm.R & Perm.X), p.value, list(Perm.ALL))
print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), Level(10).name, max(Level))
print(Env.DEV, Env.PROD == "production", Env("dev").name, f"{Env.PROD:>12}", Env.DEV.upper())
print({pl.name: round(pl.gravity, 2) for pl in Planet}, Op("+").apply(2, 3), Op.MUL.apply(2, 3))
print(Color.RED is Color(1), Color.RED == 1, Color.RED in {Color.RED: "r"}, len(Color), Color.__members__.keys())
try:
    Color(9)
except ValueError as e:
    print(e)
try:
    raise AttributeError("x")
except AttributeError as e:
    print(type(e).__name__)
Animal = Enum("Animal", "CAT DOG")
print(Animal.DOG.value, [a.name for a in Animal], isinstance(Color.RED, Color))
