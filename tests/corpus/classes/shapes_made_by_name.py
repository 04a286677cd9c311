import asyncio
from abc import ABC, abstractmethod


class Shape(ABC):
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry[cls.__name__.lower()] = cls

    @abstractmethod
    def area(self): ...

    @classmethod
    def create(cls, kind, *args):
        try:
            return cls.registry[kind](*args)
        except KeyError:
            raise ValueError(f"unknown shape: {kind}") from None

    def __lt__(self, other):
        return self.area() < other.area()

    def __repr__(self):
        return f"{type(self).__name__}(area={self.area():.2f})"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r ** 2


class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


async def build(spec):
    await asyncio.sleep(0)
    kind, *args = spec
    return Shape.create(kind, *args)


async def main():
    specs = [("square", 3), ("circle", 1.5), ("rect", 2, 2.5), ("hexagon", 1)]
    shapes = []
    for coro in [build(s) for s in specs]:
        try:
            shapes.append(await coro)
        except ValueError as e:
            print("error:", e, "cause:", e.__cause__)
    print(sorted(shapes))
    print(max(shapes), sum(s.area() for s in shapes))
    print(sorted(Shape.registry))
    try:
        Shape()
    except TypeError as e:
        print(type(e).__name__)
    by_kind = {type(s).__name__: s for s in shapes}
    match by_kind["Rect"]:
        case Rect(w=w, h=h) if w < h:
            print("tall", w, h)
        case Rect():
            print("wide")


asyncio.run(main())
