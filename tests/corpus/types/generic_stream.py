from typing import Callable, Generic, TypeVar, Iterable, Iterator

T = TypeVar("T")
R = TypeVar("R")


class Stream(Generic[T]):
    def __init__(self, source: Iterable[T]):
        self._source = source

    @classmethod
    def of(cls, *items: T) -> "Stream[T]":
        return cls(items)

    def map(self, fn: Callable[[T], R]) -> "Stream[R]":
        return Stream(fn(x) for x in self._source)

    def filter(self, pred: Callable[[T], bool]) -> "Stream[T]":
        return Stream(x for x in self._source if pred(x))

    def take(self, n: int) -> "Stream[T]":
        def gen():
            for i, x in enumerate(self._source):
                if i >= n:
                    return
                yield x
        return Stream(gen())

    def reduce(self, fn, initial):
        acc = initial
        for x in self._source:
            acc = fn(acc, x)
        return acc

    def to_list(self) -> list[T]:
        return list(self._source)

    def __iter__(self) -> Iterator[T]:
        return iter(self._source)


print(Stream(range(10)).filter(lambda n: n % 2).map(lambda n: n * n).to_list())
print(Stream.of("a", "bb", "ccc").map(len).reduce(lambda a, b: a + b, 0))
print(Stream.of(1, 2, 3).map(str).reduce(lambda a, b: a + b, ""))
print(Stream(["x", "y"]).take(1).to_list(), sum(Stream.of(1.5, 2)), list(Stream.of((1, "a"), (2, "b"))))
words = Stream("the quick brown fox".split()).map(lambda w: (len(w), w)).to_list()
print(sorted(words, reverse=True)[0], dict(words))
for n, w in Stream(words).filter(lambda p: p[0] > 3):
    print(n, w.title())
total, count = Stream.of(2, 4, 9).reduce(lambda acc, x: (acc[0] + x, acc[1] + 1), (0, 0))
print(total / count)
