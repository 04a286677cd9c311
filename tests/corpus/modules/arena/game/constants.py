from typing import Final

WIDTH: Final = 8
START_HP: Final[int] = 20
MAX_STRENGTH = 5
DIRECTIONS = (-1, 1)
