from board.pieces import PIECES, Piece, Rook, Knight, Bishop
from board.square import Square, ALL as SQUARES
from board.board import Board
