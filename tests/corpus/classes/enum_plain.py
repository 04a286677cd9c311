from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    DARK_BLUE = 3


def mix(a, b):
    if a == b:
        return a
    if a is Color.RED:
        return b
    return Color.DARK_BLUE


c = Color.GREEN
print(c, c.name, c.value)
print(mix(Color.RED, c), mix(c, c) is c)
print([color.name for color in Color])
print(Color(3), Color["RED"])
print({Color.RED: "warm"}[Color.RED])
print(repr(Color.DARK_BLUE))
print(len(Color))
