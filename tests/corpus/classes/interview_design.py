"""Design questions: LRU with linked list, hit counter, tic tac toe, iterator flattening, rate limiter, parking lot."""
from collections import defaultdict, deque
from enum import Enum
from typing import Generic, Iterable, Iterator, TypeVar, Union

K = TypeVar("K")
V = TypeVar("V")


class _Node(Generic[K, V]):
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key: K, value: V):
        self.key, self.value = key, value
        self.prev = self.next = None


class LRU(Generic[K, V]):
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.nodes: dict[K, _Node[K, V]] = {}
        self.head: _Node = _Node(None, None)
        self.tail: _Node = _Node(None, None)
        self.head.next, self.tail.prev = self.tail, self.head

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _push_front(self, node):
        node.next, node.prev = self.head.next, self.head
        self.head.next.prev = node
        self.head.next = node

    def get(self, key: K, default=None):
        node = self.nodes.get(key)
        if node is None:
            return default
        self._unlink(node)
        self._push_front(node)
        return node.value

    def put(self, key: K, value: V) -> None:
        if key in self.nodes:
            self._unlink(self.nodes.pop(key))
        elif len(self.nodes) == self.capacity:
            oldest = self.tail.prev
            self._unlink(oldest)
            del self.nodes[oldest.key]
        node = self.nodes[key] = _Node(key, value)
        self._push_front(node)

    def keys(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key
            node = node.next


Nested = Iterable[Union[int, "Nested"]]


class NestedIterator:
    def __init__(self, nested):
        self.stack = [iter(nested)]
        self.peeked = None

    def has_next(self):
        while self.stack and self.peeked is None:
            item = next(self.stack[-1], None)
            if item is None:
                self.stack.pop()
            elif isinstance(item, list):
                self.stack.append(iter(item))
            else:
                self.peeked = item
        return self.peeked is not None

    def next(self):
        if not self.has_next():
            raise StopIteration
        value, self.peeked = self.peeked, None
        return value


class TicTacToe:
    LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def __init__(self):
        self.board = [" "] * 9

    def move(self, cell, player):
        if self.board[cell] != " ":
            raise ValueError(f"cell {cell} taken by {self.board[cell]}")
        self.board[cell] = player
        return self.winner()

    def winner(self):
        for a, b, c in self.LINES:
            if self.board[a] == self.board[b] == self.board[c] != " ":
                return self.board[a]
        return "draw" if " " not in self.board else None

    def best(self, player):
        def score(who):
            result = self.winner()
            if result:
                return 0 if result == "draw" else (1 if result == player else -1)
            values = []
            for i in range(9):
                if self.board[i] == " ":
                    self.board[i] = who
                    values.append(score("O" if who == "X" else "X"))
                    self.board[i] = " "
            return max(values) if who == player else min(values)

        options = {}
        for i, cell in enumerate(self.board):
            if cell == " ":
                self.board[i] = player
                options[i] = score("O" if player == "X" else "X")
                self.board[i] = " "
        return max(options, key=options.get), options

    def __str__(self):
        return "\n-+-+-\n".join("|".join(self.board[r:r + 3]) for r in (0, 3, 6))


class Size(Enum):
    MOTO = 1
    CAR = 2
    BUS = 4


class ParkingLot:
    def __init__(self, spots: dict[Size, int]):
        self.free = {size: deque(range(n)) for size, n in spots.items()}
        self.tickets: dict[str, tuple[Size, int]] = {}

    def park(self, plate: str, size: Size):
        for fit in sorted(self.free, key=lambda s: s.value):
            if fit.value >= size.value and self.free[fit]:
                self.tickets[plate] = (fit, self.free[fit].popleft())
                return f"{plate}@{fit.name}{self.tickets[plate][1]}"
        return None

    def leave(self, plate):
        size, spot = self.tickets.pop(plate)
        self.free[size].appendleft(spot)


cache = LRU[str, int](2)
cache.put("a", 1); cache.put("b", 2)
cache.get("a")
cache.put("c", 3)
print(list(cache.keys()), cache.get("b"), cache.get("b", -1), cache.get("c"))
it = NestedIterator([1, [2, [3, []], 4], [], [[5]]])
values = []
while it.has_next():
    values.append(it.next())
print(values)
game = TicTacToe()
for cell, player in [(0, "X"), (4, "O"), (8, "X"), (2, "O")]:
    game.move(cell, player)
move, options = game.best("X")
print(move, options)
print(game.move(move, "X"), game, sep="\n")
try:
    game.move(0, "O")
except ValueError as e:
    print(e)
lot = ParkingLot({Size.MOTO: 1, Size.CAR: 1, Size.BUS: 1})
print(lot.park("M1", Size.MOTO), lot.park("M2", Size.MOTO), lot.park("C1", Size.CAR), lot.park("B1", Size.BUS))
lot.leave("C1")
print(lot.park("B1", Size.BUS), {s.name: list(q) for s, q in lot.free.items()})
