from enum import Enum, IntEnum
class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    CIRCLE = 3
    ALIAS_FOR_SQUARE = 2
class P(IntEnum):
    LOW = 1
    DEFAULT = LOW
    HIGH = 2
print(Shape.SQUARE, Shape.ALIAS_FOR_SQUARE, Shape(2), list(Shape), len(Shape))
for name, member in Shape.__members__.items():
    print(name, member)
print(P.DEFAULT, P.DEFAULT.name, [p.name for p in P], P(1) is P.DEFAULT)
class Log(Enum):
    INFO = "info"
    WARN = "warning"
    WARNING = "warning"
    def describe(self):
        return f"{self.name}={self.value}"
    @classmethod
    def _missing_(cls, value):
        v = value.lower()
        for m in cls:
            if m.value == v:
                return m
        return cls.INFO
print(Log("WARNING"), Log("nope"), Log.WARNING.describe(), [m.describe() for m in Log])
