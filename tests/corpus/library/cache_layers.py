import asyncio
import functools
import json
import logging
import sys
import time
from collections import OrderedDict
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from enum import Enum, Flag, auto
from itertools import count
from typing import Any, Awaitable, Callable, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Policy(Enum):
    LRU = "lru"
    FIFO = "fifo"

    @property
    def moves(self) -> bool:
        return self is Policy.LRU


class Trace(Flag):
    NONE = 0
    HIT = auto()
    MISS = auto()
    ALL = HIT | MISS


@dataclass
class Stats:
    hits: int = 0
    misses: int = 0
    evicted: list[str] = field(default_factory=list)

    def __add__(self, other: "Stats") -> "Stats":
        return Stats(self.hits + other.hits, self.misses + other.misses, self.evicted + other.evicted)

    @property
    def ratio(self) -> float:
        total = self.hits + self.misses
        return self.hits / total if total else 0.0


class Cache(Generic[K, V]):
    _ids = count(1)

    def __init__(self, size: int, policy: Policy = Policy.LRU, trace: Trace = Trace.NONE):
        self.size, self.policy, self.trace = size, policy, trace
        self.name = f"cache{next(self._ids)}"
        self._data: OrderedDict[K, V] = OrderedDict()
        self.stats = Stats()

    async def get_or(self, key: K, make: Callable[[K], Awaitable[V]]) -> V:
        if key in self._data:
            self.stats.hits += 1
            if self.policy.moves:
                self._data.move_to_end(key)
            if Trace.HIT in self.trace:
                print(f"  hit {key}")
            return self._data[key]
        self.stats.misses += 1
        if self.trace & Trace.MISS:
            print(f"  miss {key}")
        value = self._data[key] = await make(key)
        if len(self._data) > self.size:
            old, _ = self._data.popitem(last=False)
            self.stats.evicted.append(str(old))
        return value


async def square(n: int) -> int:
    await asyncio.sleep(0)
    return n * n


async def main() -> None:
    total = Stats()
    for policy, trace in [(Policy.LRU, Trace.NONE), (Policy.FIFO, Trace.ALL)]:
        cache: Cache[int, int] = Cache(2, policy, trace)
        got = [await cache.get_or(n, square) for n in (1, 2, 1, 3, 1)]
        print(cache.name, policy.value, got, cache.stats, f"{cache.stats.ratio:.0%}")
        total = total + cache.stats
    print(total, Trace.ALL, Trace(1), Policy("fifo").name, list(Trace))


asyncio.run(main())
