"""Scheduler: heapq, time, random, logging to string, argparse Namespace."""
import argparse
import asyncio
import heapq
import io
import itertools
import logging
import random
from dataclasses import dataclass, field
from typing import Any, Awaitable, Callable


@dataclass(order=True)
class Entry:
    when: float
    seq: int
    action: Callable[..., Awaitable[Any]] = field(compare=False)
    args: tuple = field(compare=False, default=())
    kwargs: dict = field(compare=False, default_factory=dict)


class Scheduler:
    def __init__(self, log: logging.Logger):
        self._heap: list[Entry] = []
        self._seq = itertools.count()
        self.log = log

    def at(self, when: float, action, *args, **kwargs) -> Entry:
        entry = Entry(when, next(self._seq), action, args, kwargs)
        heapq.heappush(self._heap, entry)
        return entry

    async def run(self) -> int:
        ran = 0
        while self._heap:
            entry = heapq.heappop(self._heap)
            try:
                result = await entry.action(*entry.args, **entry.kwargs)
                self.log.info("t=%.1f %s -> %r", entry.when, entry.action.__name__, result)
                ran += 1
            except Exception as exc:
                self.log.error("t=%.1f failed: %s", entry.when, exc)
        return ran


async def greet(name, punctuation="."):
    await asyncio.sleep(0)
    return f"hello {name}{punctuation}"


async def divide(a, b):
    return a / b


async def main(opts):
    stream = io.StringIO()
    log = logging.getLogger("sched")
    log.setLevel(getattr(logging, opts.level.upper()))
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("{levelname:>5}: {message}", style="{"))
    log.addHandler(handler)
    s = Scheduler(log)
    s.at(2, greet, "ann", punctuation="!")
    s.at(1, divide, 1, 0)
    s.at(1, divide, 9, 2)
    rng = random.Random(opts.seed)
    for i in range(2):
        s.at(round(rng.uniform(3, 5), 1), greet, f"u{i}")
    print("ran", await s.run())
    print(stream.getvalue(), end="")


parser = argparse.ArgumentParser()
parser.add_argument("--level", choices=["debug", "info", "error"], default="info")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("rest", nargs="*")
ns = parser.parse_args(["--seed", "3", "x", "y"])
print(vars(ns), ns.rest[0])
asyncio.run(main(ns))
