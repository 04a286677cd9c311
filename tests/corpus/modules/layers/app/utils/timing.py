import functools
import time


class Timer:
    total = 0

    def __init__(self, label):
        self.label = label
        self.elapsed = None

    def __enter__(self):
        self._start = time.monotonic()
        return self

    def __exit__(self, *exc):
        self.elapsed = time.monotonic() - self._start
        Timer.total += 1
        return False


def timed(label):
    def wrap(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            with Timer(label):
                return fn(*args, **kwargs)
        return inner
    return wrap
