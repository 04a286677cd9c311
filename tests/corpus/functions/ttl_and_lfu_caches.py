"""Cache with TTL (virtual time), LFU, decorators with shared state, context-managed stats."""
import functools
from collections import defaultdict, OrderedDict
from contextlib import contextmanager


class FakeTime:
    def __init__(self):
        self.t = 0.0

    def __call__(self):
        return self.t

    def advance(self, dt):
        self.t += dt


clock = FakeTime()


class TTLCache:
    def __init__(self, ttl, timer=clock):
        self.ttl = ttl
        self.timer = timer
        self._store = {}

    def __setitem__(self, key, value):
        self._store[key] = (value, self.timer() + self.ttl)

    def __getitem__(self, key):
        value, expires = self._store[key]
        if self.timer() >= expires:
            del self._store[key]
            raise KeyError(f"{key} expired")
        return value

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __len__(self):
        return len([k for k in list(self._store) if k in self])

    def get(self, key, default=None):
        return self[key] if key in self else default


class LFUCache:
    def __init__(self, size):
        self.size = size
        self.values = {}
        self.freq = {}
        self.buckets = defaultdict(OrderedDict)
        self.min_freq = 0

    def _touch(self, key):
        f = self.freq[key]
        del self.buckets[f][key]
        if not self.buckets[f]:
            del self.buckets[f]
            if self.min_freq == f:
                self.min_freq += 1
        self.freq[key] = f + 1
        self.buckets[f + 1][key] = None

    def get(self, key):
        if key not in self.values:
            return None
        self._touch(key)
        return self.values[key]

    def put(self, key, value):
        if key in self.values:
            self.values[key] = value
            self._touch(key)
            return
        if len(self.values) >= self.size:
            victim, _ = self.buckets[self.min_freq].popitem(last=False)
            del self.values[victim], self.freq[victim]
        self.values[key] = value
        self.freq[key] = 1
        self.buckets[1][key] = None
        self.min_freq = 1


stats = {"hit": 0, "miss": 0}


def ttl_cached(seconds):
    def decorator(fn):
        cache = TTLCache(seconds)

        @functools.wraps(fn)
        def wrapper(*args):
            if args in cache:
                stats["hit"] += 1
                return cache[args]
            stats["miss"] += 1
            result = cache[args] = fn(*args)
            return result

        wrapper.cache = cache
        return wrapper
    return decorator


@contextmanager
def measured(label):
    before = dict(stats)
    yield stats
    print(label, {k: stats[k] - before[k] for k in stats})


@ttl_cached(10)
def slow_square(n):
    return n * n


with measured("first"):
    print(slow_square(3), slow_square(3), slow_square(4))
clock.advance(5)
with measured("second"):
    print(slow_square(3))
clock.advance(6)
with measured("third") as s:
    print(slow_square(3), s is stats)
print(len(slow_square.cache), slow_square.__name__)
c = TTLCache(1)
c["a"] = 1
print("a" in c, c.get("a"), c.get("b", "none"))
clock.advance(1)
try:
    c["a"]
except KeyError as e:
    print("KeyError", e.args[0])
lfu = LFUCache(2)
lfu.put("x", 1)
lfu.put("y", 2)
lfu.get("x")
lfu.put("z", 3)
print(lfu.get("y"), lfu.get("x"), lfu.get("z"), lfu.freq)
