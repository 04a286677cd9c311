import inspect
from collections import defaultdict

from .types import Event


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, kind, handler):
        self._handlers[kind].append(handler)

    async def publish(self, event):
        for kind, handlers in list(self._handlers.items()):
            if isinstance(event, kind):
                for handler in handlers:
                    result = handler(event)
                    if inspect.isawaitable(result):
                        await result


def subscribe(bus, kind):
    def wrap(fn):
        bus.on(kind, fn)
        return fn
    return wrap
