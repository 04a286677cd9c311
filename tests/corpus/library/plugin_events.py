import contextlib
import functools
import inspect
import itertools
import types
from collections import defaultdict
from typing import Callable, Optional


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._ids = itertools.count(100)

    def on(self, event: str, priority: int = 0):
        def register(fn):
            self._handlers[event].append((-priority, next(self._ids), fn))
            self._handlers[event].sort(key=lambda h: h[:2])
            return fn
        return register

    def emit(self, event: str, *args, **kwargs):
        return [fn(*args, **kwargs) for _, _, fn in self._handlers.get(event, [])]

    @contextlib.contextmanager
    def muted(self, event):
        saved = self._handlers.pop(event, [])
        try:
            yield len(saved)
        finally:
            self._handlers[event] = saved


bus = EventBus()


@bus.on("greet")
def plain(name):
    return f"hello {name}"


@bus.on("greet", priority=5)
def loud(name):
    return f"HELLO {name.upper()}!"


def countdown(n):
    while n > 0:
        reply = yield n
        n = reply if reply is not None else n - 1
    return "liftoff"


def delegate():
    yield from range(2)
    yield -1


class Meter:
    total = 0

    def __init__(self, unit):
        self.unit = unit
        self.readings = []

    def __call__(self, value):
        self.readings.append(value)
        type(self).total += 1
        return self

    def __iter__(self):
        yield from self.readings

    def __contains__(self, v):
        return v in self.readings

    def __bool__(self):
        return bool(self.readings)


def compose(*fns: Callable[[int], int]) -> Callable[[int], int]:
    return functools.reduce(lambda f, g: lambda x: g(f(x)), fns, lambda x: x)


print(bus.emit("greet", "ann"), bus.emit("nothing"))
with bus.muted("greet") as n:
    print(n, bus.emit("greet", "bob"))
print(len(bus.emit("greet", "cy")))
g = countdown(5)
print(next(g), g.send(2), next(g), list(delegate()))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
m = Meter("kW")
print(bool(m), list(m(3)(4)), 4 in m, Meter.total, m.unit)
print(compose(lambda x: x + 1, lambda x: x * 10)(4), inspect.isgeneratorfunction(countdown), isinstance(g, types.GeneratorType), callable(m))
pairs = dict(zip("abc", itertools.count(1)))
print(pairs, {v: k for k, v in pairs.items()}, [*pairs], {**pairs, "d": 4}, functools.partial(max, 5)(3))
