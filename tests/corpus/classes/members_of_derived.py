class Shape:
    def __init__(self, name):
        self.name = name


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return 3 * self.r * self.r


class Square(Shape):
    def __init__(self, s):
        super().__init__("square")
        self.s = s
        self.hits = 0

    def area(self):
        return self.s * self.s

    def corner(self):
        return 90


def show(shape):
    print(shape.name, shape.area())


shapes = [Circle(2), Square(3)]
for s in shapes:
    show(s)
print(sum(s.area() for s in shapes))
print(shapes[0].r, shapes[1].corner())
sq = shapes[1]
sq.hits += 2
print(sq.hits)
try:
    print(shapes[0].corner())
except AttributeError as e:
    print(e)
