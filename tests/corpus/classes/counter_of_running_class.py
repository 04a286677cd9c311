class Shape:
    count = 0

    def __init__(self):
        type(self).count += 1


class Circle(Shape):
    pass


class Square(Shape):
    pass


Circle()
Circle()
Square()
print(Shape.count, Circle.count, Square.count)


class Counter:
    total = 0

    def __init__(self):
        self.__class__.total += 1
        Counter.total += 10


Counter()
Counter()
print(Counter.total)
