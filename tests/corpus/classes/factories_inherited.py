class Shape:
    count = 0

    def __init__(self, name, sides=4):
        self.name = name
        self.sides = sides

    @classmethod
    def unit(cls):
        return cls("unit")

    @classmethod
    def kind(cls):
        return cls.__name__

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.sides})"


class Square(Shape):
    def area(self):
        return self.sides * 2


print(Shape.unit(), Square.unit())
print(Shape.kind(), Square.kind(), Square.unit().area())
