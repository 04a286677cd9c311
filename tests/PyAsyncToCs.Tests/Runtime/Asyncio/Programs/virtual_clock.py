"""Runs a program on an event loop whose clock jumps to the next timer, by whole milliseconds as epoll does."""

import asyncio
import math
import time


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self._skipped = 0
        self._real_select, self._selector.select = self._selector.select, self._skip

    def time(self):
        return time.monotonic() + self._skipped

    def _skip(self, timeout=None):
        if timeout is None:
            return self._real_select(None)
        # Half a millisecond more, so that timers which a real loop finds due together are never parted by Python's own speed.
        self._skipped += math.ceil(timeout * 1e3 + 0.5) / 1e3 if timeout else 0
        return self._real_select(0)


def run(main):
    return asyncio.run(main, loop_factory=VirtualLoop)
