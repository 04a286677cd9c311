"""Enums that say themselves what auto() gives, compared with themselves; classes named as .NET's are."""
import os
from enum import Enum, auto


class AutoName(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class Direction(AutoName):
    NORTH = auto()
    SOUTH = auto()
    WEST = "w"


class Bit(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return 2 ** count

    READ = auto()
    WRITE = auto()
    EXECUTE = auto()


class Color(Enum):
    RED = auto()
    BLUE = auto()


class Directory:
    def __init__(self, name):
        self.name = name

    def size(self):
        return len(os.listdir(self.name))


class FileInfo:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"{type(self).__name__}({self.path!r})"


def main():
    print([d.value for d in Direction], Direction("south"), Direction.WEST.value)
    print({b.name: b.value for b in Bit})
    print(Color.RED is Color.RED, Color.RED == Color.RED, Color.RED != Color.RED, Color.RED is Color.BLUE)
    os.mkdir("enum_values_given")
    folder = Directory("enum_values_given")
    print(folder.size(), os.path.isdir(folder.name), FileInfo(folder.name))
    with open(os.path.join(folder.name, "workfile"), "w", encoding="utf-8") as f:
        print(f.write("text"), f.mode)
    print(folder.size(), os.path.exists("enum_values_given/workfile"))
    os.remove("enum_values_given/workfile")
    os.rmdir("enum_values_given")


main()
