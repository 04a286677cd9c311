from enum import Enum, Flag, IntEnum


class Kind(Enum):
    null = 1
    int = 2
    object = 3


class Level(IntEnum):
    low = 1
    base = 2


class Mode(Flag):
    out = 1
    ref = 2


print(Kind.null, repr(Kind.int), [k.name for k in Kind], Kind["object"].value)
print(Level.base > Level.low, f"{Level.base}", repr(Level(2)))
print(Mode.out | Mode.ref, Mode.ref in (Mode.out | Mode.ref))
