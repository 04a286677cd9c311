"""Classes in functions meet their base's __init_subclass__, with keywords; a decorator's *args are unpacked from an enum."""
from enum import Enum
from functools import wraps


class State(Enum):
    IDLE = 1
    BUSY = 2


def allowed(*states, then=None):
    def decorate(method):
        @wraps(method)
        def inner(self, *args, **kwargs):
            if self.state not in states:
                raise RuntimeError(f"cannot {method.__name__!r} while {self.state.name}")
            result = method(self, *args, **kwargs)
            if then is not None:
                self.state = then
            return result
        return inner
    return decorate


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name or cls.__name__.lower()
        if cls.name in Plugin.registry:
            raise ValueError(f"duplicate {cls.name!r}")
        Plugin.registry[cls.name] = cls


class Worker(Plugin, name="worker"):
    def __init__(self):
        self.state = State.IDLE

    @allowed(State.IDLE, then=State.BUSY)
    def start(self, what):
        return f"started {what}"

    @allowed(*State)
    def stop(self, *, hard=False):
        return "killed" if hard else "stopped"


def load():
    class Extra(Plugin):
        pass

    try:
        class Again(Plugin, name="worker"):
            pass
    except ValueError as e:
        print(e)
    return Extra.name


print(load(), sorted(Plugin.registry))
w = Worker()
print(w.start("a"), w.stop(hard=True), w.state)
try:
    w.start("b")
except RuntimeError as e:
    print(e)
