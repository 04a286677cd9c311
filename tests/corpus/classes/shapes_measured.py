import asyncio
from abc import ABC, abstractmethod
from typing import List, Dict, Optional, Union


class Shape(ABC):
    @abstractmethod
    def area(self) -> float:
        """Area of the shape."""

    @property
    @abstractmethod
    def name(self) -> str: ...

    def __lt__(self, other: "Shape") -> bool:
        return self.area() < other.area()

    def __str__(self) -> str:
        return f"{self.name}[{self.area():.1f}]"


class Square(Shape):
    name = "square"

    def __init__(self, side: Union[int, float]):
        self.side = side

    def area(self) -> float:
        return self.side ** 2


class Circle(Shape):
    def __init__(self, r: float):
        self.r = r

    @property
    def name(self) -> str:
        return "circle"

    def area(self) -> float:
        return 3.14 * self.r * self.r


class Group(Shape):
    def __init__(self, *shapes: Shape):
        self.shapes: List[Shape] = list(shapes)

    @property
    def name(self) -> str:
        return "+".join(s.name for s in self.shapes)

    def area(self) -> float:
        return sum(s.area() for s in self.shapes)


async def measure(shape: Shape, results: Dict[str, float]) -> Optional[float]:
    await asyncio.sleep(0)
    if shape.area() > 100:
        return None
    results[shape.name] = round(shape.area(), 2)
    return results[shape.name]


async def main() -> None:
    shapes: List[Shape] = [Square(3), Circle(1.5), Group(Square(1), Circle(1)), Square(20)]
    results: Dict[str, float] = {}
    print(await asyncio.gather(*(measure(s, results) for s in shapes)))
    print(results, [str(s) for s in sorted(shapes)], min(shapes))
    biggest = max(shapes, key=lambda s: s.area())
    print(biggest, isinstance(biggest, Square), type(biggest).__name__, biggest.side if isinstance(biggest, Square) else None)
    try:
        Shape()
    except TypeError as e:
        print("abstract!", "Shape" in str(e))


asyncio.run(main())
