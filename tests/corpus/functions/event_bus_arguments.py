"""An event system with *args/**kwargs handlers, and decorators."""
import functools
import time
from collections import defaultdict


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, event, handler=None, *, priority=0):
        if handler is None:
            def deco(fn):
                self._handlers[event].append((priority, fn))
                return fn
            return deco
        self._handlers[event].append((priority, handler))
        return handler

    def emit(self, event, *args, **kwargs):
        results = []
        for priority, handler in sorted(self._handlers[event], key=lambda p: -p[0]):
            results.append(handler(*args, **kwargs))
        return results


bus = EventBus()


@bus.on("greet", priority=1)
def hello(name, punct="!"):
    return f"Hello {name}{punct}"


@bus.on("greet")
def count(name, punct="?"):
    return len(name) + len(punct)


bus.on("quit", lambda code=0: f"bye {code}")
print(bus.emit("greet", "Ann"), bus.emit("greet", "Bob", punct="..."))
print(bus.emit("quit"), bus.emit("quit", 3), bus.emit("nothing", 1, 2))


def logged(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        parts = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        result = fn(*args, **kwargs)
        print(f"{fn.__name__}({', '.join(parts)}) -> {result!r}")
        return result
    return wrapper


def retry(times, exceptions=(Exception,)):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return fn(*args, **kwargs)
                except exceptions as e:
                    last = e
                    print(f"attempt {attempt} failed: {e}")
            raise last
        return wrapper
    return deco


@logged
def add(a, b=1):
    return a + b


@logged
def join(sep, *parts, upper=False):
    text = sep.join(parts)
    return text.upper() if upper else text


calls = {"n": 0}


@retry(3, (ValueError, KeyError))
def flaky(limit):
    calls["n"] += 1
    if calls["n"] < limit:
        raise ValueError(f"call {calls['n']}")
    return calls["n"]


add(1); add(2, b=3); add("x", "y")
join("-", "a", "b", upper=True)
print(flaky(3))
calls["n"] = 0
try:
    flaky(9)
except ValueError as e:
    print("gave up:", e)
print(add.__name__)
