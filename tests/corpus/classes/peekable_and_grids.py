from collections.abc import Iterable, Iterator
from itertools import islice


class Range2D:
    def __init__(self, rows: int, cols: int) -> None:
        self.rows, self.cols = rows, cols

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return ((r, c) for r in range(self.rows) for c in range(self.cols))

    def __reversed__(self):
        for r in range(self.rows - 1, -1, -1):
            for c in range(self.cols - 1, -1, -1):
                yield r, c

    def __getitem__(self, index: int | slice):
        if isinstance(index, slice):
            return list(self)[index]
        if not -len(self) <= index < len(self):
            raise IndexError(f"index {index} out of range")
        return divmod(index % len(self), self.cols)

    def __len__(self) -> int:
        return self.rows * self.cols


class Peekable:
    _END = object()

    def __init__(self, source: Iterable):
        self._it = iter(source)
        self._next = next(self._it, self._END)

    def __iter__(self):
        return self

    def __next__(self):
        if self._next is self._END:
            raise StopIteration
        value, self._next = self._next, next(self._it, self._END)
        return value

    @property
    def peek(self):
        return None if self._next is self._END else self._next


def runs(numbers):
    it = Peekable(numbers)
    for start in it:
        end = start
        while it.peek == end + 1:
            end = next(it)
        yield f"{start}-{end}" if end > start else str(start)


def flatten(items, depth=-1):
    for item in items:
        if isinstance(item, (list, tuple)) and depth:
            yield from flatten(item, depth - 1)
        else:
            yield item


grid = Range2D(2, 3)
print(list(grid), len(grid), grid[4], grid[-1], grid[1:3], (1, 2) in grid)
print(list(islice(reversed(grid), 2)), sum(r * c for r, c in grid))
try:
    grid[6]
except IndexError as e:
    print("IndexError:", e)
print(", ".join(runs([1, 2, 3, 7, 9, 10])))
print(list(flatten([1, [2, (3, [4])], "ab"])), list(flatten([1, [2, [3]]], 1)))
