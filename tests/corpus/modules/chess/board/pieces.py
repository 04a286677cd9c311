from __future__ import annotations
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Iterator

if TYPE_CHECKING:
    from board.board import Board
    from board.square import Square

PIECES: dict[str, type[Piece]] = {}


class Piece(ABC):
    letter = "?"
    value = 0

    def __init_subclass__(cls) -> None:
        if cls.letter != "?":
            PIECES[cls.letter] = cls

    def __init__(self, white: bool, square: Square) -> None:
        self.white = white
        self.square = square
        self.moves_made = 0

    @abstractmethod
    def reach(self, board: Board) -> Iterator[Square]: ...

    def moves(self, board: Board) -> list[Square]:
        return sorted(s for s in self.reach(board) if (other := board.get(s)) is None or other.white != self.white)

    def __str__(self) -> str:
        return self.letter if self.white else self.letter.lower()


class Slider(Piece):
    directions: tuple[tuple[int, int], ...] = ()

    def reach(self, board):
        for df, dr in self.directions:
            for square in self.square.ray(df, dr):
                yield square
                if board.get(square):
                    break


class Rook(Slider):
    letter = "R"
    value = 5
    directions = ((1, 0), (-1, 0), (0, 1), (0, -1))


class Bishop(Slider):
    letter = "B"
    value = 3
    directions = ((1, 1), (-1, -1), (1, -1), (-1, 1))


class Knight(Piece):
    letter = "N"
    value = 3

    def reach(self, board):
        for df in (-2, -1, 1, 2):
            for dr in (-2, -1, 1, 2):
                if abs(df) != abs(dr):
                    square = self.square.step(df, dr)
                    if square:
                        yield square
