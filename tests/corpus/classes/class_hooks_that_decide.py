REG = {}


class Piece:
    letter = "?"

    def __init_subclass__(cls) -> None:
        if cls.letter != "?":
            REG[cls.letter] = cls
        if not cls.letter == "R":
            print("not R:", cls.__name__)


class Slider(Piece):
    pass


class Rook(Slider):
    letter = "R"


class Bishop(Slider):
    letter = "B"


print(sorted(REG))
