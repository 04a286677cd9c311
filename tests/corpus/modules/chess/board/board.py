from __future__ import annotations
from .pieces import PIECES, Piece
from .square import Square


class IllegalMove(Exception):
    pass


class Board:
    def __init__(self, placement: str = "") -> None:
        self._pieces: dict[Square, Piece] = {}
        for part in placement.split():
            letter, name = part[0], part[1:]
            self.put(PIECES[letter.upper()](letter.isupper(), Square.of(name)))

    def put(self, piece: Piece) -> None:
        self._pieces[piece.square] = piece

    def get(self, square: Square) -> Piece | None:
        return self._pieces.get(square)

    def __getitem__(self, name: str) -> Piece:
        piece = self.get(Square.of(name))
        if piece is None:
            raise LookupError(f"nothing on {name}")
        return piece

    def move(self, source: str, target: str) -> Piece | None:
        piece, goal = self[source], Square.of(target)
        if goal not in piece.moves(self):
            raise IllegalMove(f"{piece}{source}-{target}")
        taken = self._pieces.pop(goal, None)
        del self._pieces[piece.square]
        piece.square = goal
        piece.moves_made += 1
        self.put(piece)
        return taken

    def score(self) -> int:
        return sum(p.value if p.white else -p.value for p in self._pieces.values())

    def rows(self):
        for rank in reversed(range(8)):
            yield "".join(str(self.get(Square.at(f, rank)) or ("." if Square.at(f, rank).dark else " ")) for f in range(8))
