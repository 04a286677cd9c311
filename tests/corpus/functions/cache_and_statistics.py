"""LRU cache, memo decorators and timing statistics."""
from collections import OrderedDict, namedtuple
from functools import wraps

CacheInfo = namedtuple("CacheInfo", "hits misses maxsize currsize")


class LRUCache:
    def __init__(self, capacity=4):
        if capacity <= 0:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self._data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        if key in self._data:
            self._data.move_to_end(key)
            self.hits += 1
            return self._data[key]
        self.misses += 1
        return default

    def put(self, key, value):
        if key in self._data:
            self._data.move_to_end(key)
        self._data[key] = value
        if len(self._data) > self.capacity:
            old, _ = self._data.popitem(last=False)
            return old
        return None

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    def __iter__(self):
        return iter(self._data)

    def __getitem__(self, key):
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __repr__(self):
        inner = ", ".join(f"{k}={v}" for k, v in self._data.items())
        return f"{self.__class__.__name__}({inner})"

    @property
    def info(self):
        return CacheInfo(self.hits, self.misses, self.capacity, len(self))


def cached(maxsize=3):
    def decorator(func):
        cache = LRUCache(maxsize)

        @wraps(func)
        def wrapper(*args):
            result = cache.get(args)
            if result is None:
                result = func(*args)
                cache.put(args, result)
            return result

        wrapper.info = lambda: cache.info
        return wrapper
    return decorator


@cached(maxsize=50)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cached()
def grid_paths(r, c):
    if r == 1 or c == 1:
        return 1
    return grid_paths(r - 1, c) + grid_paths(r, c - 1)


def main():
    c = LRUCache(3)
    for i, word in enumerate("the quick brown fox the lazy dog the".split()):
        evicted = c.put(word, i)
        if evicted:
            print(f"evicted {evicted}")
    print(c, len(c), "fox" in c, list(c))
    try:
        print(c["the"], c["cat"])
    except KeyError as e:
        print("KeyError", e)
    print(c.info)
    print(fib(40), fib.info())
    print(grid_paths(5, 5), grid_paths.__name__)
    info = c.info
    print(info._asdict(), info._replace(hits=99).hits)
    ratio = info.hits / (info.hits + info.misses)
    print(f"{ratio:.1%}")
    try:
        LRUCache(0)
    except ValueError as e:
        print(e)


if __name__ == "__main__":
    main()
