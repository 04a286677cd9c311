from abc import ABC, abstractmethod

SHAPES = {}


def register(name):
    def decorator(cls):
        SHAPES[name] = cls
        cls.kind = name
        return cls

    return decorator


class Shape(ABC):
    kind = "?"

    @abstractmethod
    def area(self): ...

    def __str__(self):
        return f"{self.kind} of area {self.area():.2f}"


@register("circle")
class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r ** 2


@register("rect")
class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


def make(name, *args):
    return SHAPES[name](*args)


for spec in [("circle", 2), ("rect", 3, 4)]:
    name, *args = spec
    print(make(name, *args))
try:
    Shape()
except TypeError as e:
    print("TypeError")
try:
    make("hexagon", 1)
except KeyError as e:
    print("unknown", e)

COMMANDS = {}


def command(fn):
    COMMANDS[fn.__name__] = fn
    return fn


@command
def greet(name, greeting="Hello"):
    return f"{greeting}, {name}!"


@command
def total(*nums):
    return sum(nums)


@command
def nothing():
    return None


print(COMMANDS["greet"]("Bob"), COMMANDS["total"](1, 2, 3), COMMANDS["nothing"]())
print(sorted(COMMANDS))
