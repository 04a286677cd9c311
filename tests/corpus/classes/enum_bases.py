from enum import Enum, IntEnum, auto


class State(Enum):
    @property
    def final(self):
        return False

    def label(self):
        return f"<{self.name.lower()}>"

    @classmethod
    def names(cls):
        return [m.name for m in cls]

    def __str__(self):
        return self.name.title()


class OrderState(State):
    NEW = auto()
    PAID = auto()

    @property
    def final(self):
        return self is OrderState.PAID


class Color(State):
    RED = "r"
    BLUE = "b"


for s in OrderState:
    print(s, s.final, s.label(), s.value)
print(Color.RED, Color("b"), Color.names(), OrderState.names(), Color.BLUE.final, repr(Color.RED))

class Labelled:
    def label(self):
        return self.name.replace("_", " ").title()


class Shade(Labelled, Enum):
    DARK_RED = "r"
    BLUE = "b"


class Level(Labelled, IntEnum):
    LOW = 1
    VERY_HIGH = 2


print([c.label() for c in Shade], Level.VERY_HIGH.label(), Level.LOW < 2)


class AutoName(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    @classmethod
    def values(cls):
        return [member.value for member in cls]


class Ordinal(AutoName):
    NORTH = auto()
    SOUTH = auto()


def describe(member: State) -> str:
    return member.label() if isinstance(member, State) else "?"


print(Ordinal.values(), Ordinal("south"), [describe(m) for m in (Color.RED, OrderState.NEW)])
