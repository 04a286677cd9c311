"""Game: tic-tac-toe with minimax, hangman state, dice with seeded LCG."""


class LCG:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (1103515245 * self.state + 12345) % 2 ** 31
        return self.state

    def randint(self, a, b):
        return a + self.next() % (b - a + 1)

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.randint(0, i)
            items[i], items[j] = items[j], items[i]


class Board:
    LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def __init__(self, cells=None):
        self.cells = cells or [" "] * 9

    def moves(self):
        return [i for i, c in enumerate(self.cells) if c == " "]

    def play(self, i, player):
        cells = self.cells.copy()
        cells[i] = player
        return Board(cells)

    @property
    def winner(self):
        for a, b, c in self.LINES:
            if self.cells[a] != " " and self.cells[a] == self.cells[b] == self.cells[c]:
                return self.cells[a]
        return None

    @property
    def full(self):
        return " " not in self.cells

    def __str__(self):
        return "\n-----\n".join("|".join(self.cells[r:r + 3]) for r in range(0, 9, 3))


def minimax(board, player, me, depth=0, cache={}):
    key = ("".join(board.cells), player)
    if key in cache:
        return cache[key]
    if board.winner:
        result = (10 - depth if board.winner == me else depth - 10), None
    elif board.full:
        result = 0, None
    else:
        other = "O" if player == "X" else "X"
        scored = [(minimax(board.play(m, player), other, me, depth + 1)[0], m) for m in board.moves()]
        result = max(scored, key=lambda s: s[0]) if player == me else min(scored, key=lambda s: s[0])
    cache[key] = result
    return result


class Hangman:
    def __init__(self, word, lives=5):
        self.word, self.lives = word, lives
        self.guessed = set()

    @property
    def masked(self):
        return " ".join(c if c in self.guessed else "_" for c in self.word)

    def guess(self, letter):
        if letter in self.guessed:
            return "again"
        self.guessed.add(letter)
        if letter not in self.word:
            self.lives -= 1
            return "dead" if self.lives == 0 else "miss"
        return "won" if set(self.word) <= self.guessed else "hit"


board, player = Board(["X", " ", " ", " ", "O", " ", " ", " ", "X"]), "O"
while not board.winner and not board.full:
    score, move = minimax(board, player, "O" if player == "O" else "X", cache={})
    board = board.play(move, player)
    player = "X" if player == "O" else "O"
print(board)
print("winner:", board.winner)
rng = LCG(42)
rolls = [rng.randint(1, 6) for _ in range(10)]
print(rolls, sum(rolls) / len(rolls))
deck = [f"{r}{s}" for s in "SH" for r in "A23"]
rng.shuffle(deck)
print(deck)
game = Hangman("python", lives=2)
for ch in "pyxtpqhon":
    state = game.guess(ch)
    print(ch, state, game.masked, game.lives)
    if state in ("dead", "won"):
        break
hands = {"ann": deck[:3], "bob": deck[3:]}
for name, hand in hands.items():
    print(f"{name}: {', '.join(sorted(hand, key=lambda c: ('A23'.index(c[0]), c[1])))}")
