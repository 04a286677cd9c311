import abc


class Shape(abc.ABC):
    @classmethod
    @abc.abstractmethod
    def parse(cls, text: str) -> "Shape": ...

    @staticmethod
    @abc.abstractmethod
    def sides() -> int:
        """How many sides."""

    @classmethod
    @abc.abstractmethod
    def make(cls) -> "Shape":
        raise NotImplementedError


class Square(Shape):
    @classmethod
    def parse(cls, text: str) -> "Square":
        return cls()

    @staticmethod
    def sides() -> int:
        return 4

    @classmethod
    def make(cls) -> "Square":
        return cls()


def kinds() -> list[type[Shape]]:
    return [Square]


for kind in kinds():
    print(type(kind.parse("x")).__name__, kind.sides(), type(kind.make()).__name__)
