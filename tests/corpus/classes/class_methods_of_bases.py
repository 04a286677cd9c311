class Shape:
    count = 0

    def __init__(self, n):
        self.n = n

    @classmethod
    def create(cls, n):
        print("creating", cls.__name__)
        cls.count += 1
        return cls(n)

    @classmethod
    def named(cls, text):
        return f"{cls.__name__}:{text}"


class Square(Shape):
    count = 0

    @classmethod
    def create(cls, n):
        made = super().create(n * 2)
        return made

    @classmethod
    def named(cls, text):
        return super().named(text.upper()) + "!"


class Tile(Square):
    @classmethod
    def create(cls, n):
        return super().create(n + 1)


class Plain(Square):
    pass


for made in (Shape.create(1), Square.create(1), Tile.create(1), Plain.create(1)):
    print(type(made).__name__, made.n)
print(Shape.named("a"), Square.named("b"), Tile.named("c"), Plain.named("d"))
print(Shape.count, Square.count)
