from board import Board, PIECES, SQUARES, Square
from board.board import IllegalMove


def main() -> None:
    print(sorted(PIECES), len(SQUARES), SQUARES[9], Square.of("b2") is SQUARES[9])
    board = Board("Ra1 Nb1 Bc1 rc8 ne5")
    print(board.score(), board["b1"].moves(board), board["a1"].moves(board)[:3])
    for move in ["a1-a8", "a8-c8", "b1-b3", "e5-f3", "h1-h2", "c1-h6"]:
        source, _, target = move.partition("-")
        try:
            taken = board.move(source, target)
            print(move, f"takes {taken}" if taken else "ok")
        except IllegalMove as e:
            print("illegal", e)
        except LookupError as e:
            print("error", e)
    print(board.score(), board["c8"].moves_made, *board.rows(), sep="\n")


main()
