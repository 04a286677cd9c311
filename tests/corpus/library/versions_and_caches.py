"""Tests for functools: caching, dispatch and ordering."""
import functools
import time


@functools.lru_cache(maxsize=3)
def slow_square(n):
    print(f"computing {n}")
    return n * n


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return f"Version({'.'.join(map(str, self.parts))!r})"


def timed(label):
    def decorator(func):
        @functools.wraps(func)
        def inner(*args, **kwargs):
            inner.calls += 1
            return f"[{label}] {func(*args, **kwargs)}"
        inner.calls = 0
        return inner
    return decorator


@timed("greet")
def greet(name, punctuation="!"):
    """Greets somebody."""
    return f"Hello, {name}{punctuation}"


for n in (2, 3, 2, 4, 5, 2):
    slow_square(n)
print(slow_square.cache_info())
versions = [Version("1.10.0"), Version("1.2.0"), Version("1.2")]
print(sorted(versions), max(versions), Version("1.2") >= Version("1.2.0"))
print(greet("Ann"), greet("Bob", punctuation="?"), greet.calls, greet.__name__, greet.__doc__)
print(functools.reduce(lambda acc, x: acc | {x: len(x)}, ["a", "bb"], {}))
print(Version("1.0") == "1.0", len({Version("1.0"), Version("1.0")}))
try:
    Version("1.0") < 5
except TypeError as e:
    print(e)
