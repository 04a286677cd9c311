from abc import ABC, abstractmethod


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def corners(self):
        ...

    def describe(self):
        return f"{self.name}: {self.area():.2f}, {self.corners} corners"


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side

    @property
    def corners(self):
        return 4


class Disk(Shape):
    def __init__(self, radius):
        super().__init__("disk")
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius * self.radius

    @property
    def corners(self):
        return 0


for shape in [Square(1.5), Disk(2.0)]:
    print(shape.describe())
