"""Sequences of several kinds through methods, abstract ones among them, generators and callbacks."""
import asyncio
from abc import ABC, abstractmethod
from typing import Iterable, Optional, Sequence


def total(xs: Optional[Sequence[int]] = None) -> int:
    if xs is None:
        return -1
    return sum(xs) + len(xs)


def apply(fn, values):
    return fn(values)


def biggest(values):
    return max(values)


def spread(values):
    return max(values) - min(values)


class Sink(ABC):
    @abstractmethod
    def write(self, items: Iterable[str]) -> int: ...


class ListSink(Sink):
    def __init__(self):
        self.out = []

    def write(self, items):
        self.out.extend(items)
        return len(self.out)


class UpperSink(ListSink):
    def write(self, items):
        self.out.extend(i.upper() for i in items)
        return len(self.out)


async def produce(items, delay=0):
    for item in items:
        await asyncio.sleep(delay)
        yield item


def chunks(items, size):
    for start in range(0, len(items), size):
        yield [items[i] for i in range(start, min(start + size, len(items)))]


def moves(state, allowed=()):
    return [m for m in state if m not in allowed]


def pair_up(a, b):
    return list(zip(a, b))


async def main():
    print([x async for x in produce([1, 2])], [x async for x in produce((3, 4))], [x async for x in produce(range(2))])
    print(total(), total([1, 2]), total((3,)), total(None))
    print(apply(biggest, [1, 5]), apply(spread, (9, 4)), biggest({3, 8}), spread([2, 2]))
    for sink in (ListSink(), UpperSink()):
        print(sink.write(["a"]), sink.write(("b", "c")), sink.write(c for c in "de"), sink.out)
    print(list(chunks([1, 2, 3], 2)), list(chunks((4, 5, 6), 2)))
    print(moves(["u", "d"]), moves(("l", "r"), ["l"]), moves("ud", {"d"}))
    print(pair_up([1], (2.5,)), pair_up("ab", [1.0, 2.0]))
    data = [3, 1, 2]
    frozen = tuple(data)
    print(biggest(data), biggest(frozen), sorted(data), total(frozen), total(data))


asyncio.run(main())
