from enum import Enum, IntEnum

WIDTH, HEIGHT = 6, 4
SYMBOLS = {"wall": "#", "floor": ".", "player": "@", "monster": "m"}
DIRECTIONS = {"n": (0, -1), "s": (0, 1), "w": (-1, 0), "e": (1, 0)}


class Tile(Enum):
    WALL = "#"
    FLOOR = "."


class Level(IntEnum):
    EASY = 1
    HARD = 3
