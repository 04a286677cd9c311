class Shape:
    sides = 0
    def __init__(self, size):
        self.size = size
class Square(Shape):
    sides = 4
class Circle(Shape):
    pass
SHAPES = {"square": Square, "circle": Circle}
for name, cls in SHAPES.items():
    print(name, cls.__name__, cls.sides, cls(2).size)
    if cls is Square:
        print("is square")
    print(issubclass(cls, Shape), isinstance(Square(1), cls))
s = Circle(3)
print([n for n, c in SHAPES.items() if isinstance(s, c)])
print(type(s) in SHAPES.values(), type(s) == SHAPES["circle"], SHAPES["square"] == Circle)
names = {Square: "sq", Circle: "ci"}
print(names[type(s)], Square in names)
