from typing import Callable, Dict

_makers: Dict[str, Callable] = {}


def shape(name, *aliases):
    def wrap(cls):
        for key in (name, *aliases):
            _makers[key] = cls
        cls.kind = name
        return cls
    return wrap


class Shape:
    kind = "shape"

    def __init__(self, size):
        self.size = size

    def __str__(self):
        return f"{self.kind}({self.size})"


@shape("circle")
class Circle(Shape):
    pass


@shape("rect", "rectangle", "box")
class Rectangle(Shape):
    pass


def make(name, *args):
    return _makers[name](*args)


print(make("circle", 2), make("box", 3), make("rect", 4))
print({key: maker.__name__ for key, maker in sorted(_makers.items())}, Rectangle.kind)


def named(name=None, *, level=1):
    """Names a class."""
    def deco(cls):
        key = name or cls.__name__.lower()
        if key in _makers:
            raise KeyError(key)
        cls.kind = key
        cls.level = level
        _makers[key] = cls
        return cls
    return deco


@named()
class Ring(Shape):
    level = 0


@named("box2", level=3)
class Box(Shape):
    level = 0

    def __str__(self):
        return super().__str__() + f"*{self.level}"


print(make("ring", 1), make("box2", 1), Ring.level, sorted(_makers))
