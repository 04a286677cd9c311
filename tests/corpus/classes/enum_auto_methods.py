from enum import Enum, auto


class Direction(Enum):
    NORTH = auto()
    EAST = auto()
    SOUTH = auto()
    WEST = auto()

    def turn(self):
        if self == Direction.WEST:
            return Direction.NORTH
        return Direction(self.value + 1)

    @classmethod
    def start(cls):
        return cls.EAST


d = Direction.start()
for _ in range(4):
    print(d.name, d.value)
    d = d.turn()
print(d)
