"""Enums: lookups, values with attributes, aliases, flags, uniqueness that is broken."""
from enum import Enum, IntEnum, Flag, auto, unique
from datetime import date


class Weekday(Enum):
    MONDAY = 1
    TUESDAY = 2
    SUNDAY = 7

    @classmethod
    def from_date(cls, day):
        return cls(day.isoweekday())


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300e-11 * self.mass / (self.radius * self.radius)


class Shape(IntEnum):
    CIRCLE = 1
    SQUARE = 2
    ALIAS = 2


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RWX = R | W | X


try:
    @unique
    class Mistake(Enum):
        ONE = 1
        TWO = 1
except ValueError as e:
    print(e)
print(Weekday.from_date(date(2024, 1, 7)), Weekday["MONDAY"], [d.name for d in Weekday])
print(Planet.EARTH.value, round(Planet.EARTH.surface_gravity, 3))
print(Shape.ALIAS, Shape.ALIAS is Shape.SQUARE, Shape.CIRCLE < Shape.SQUARE, list(Shape), sorted(Shape, reverse=True)[0])
print(Perm.R | Perm.X, Perm.RWX, Perm.W in Perm.RWX, ~Perm.R, bool(Perm.R & Perm.W))
try:
    Weekday(9)
except ValueError as e:
    print(e)
print(Shape.__members__.keys(), Weekday.MONDAY.name.title())
