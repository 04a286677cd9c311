import asyncio
import inspect
from collections import Counter, defaultdict


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self.counts = Counter()

    def subscribe(self, event, handler):
        self._handlers[event].append(handler)

    def on(self, event):
        def decorator(func):
            self.subscribe(event, func)
            return func
        return decorator

    async def publish(self, event, *args):
        self.counts[event] += 1
        for handler in self._handlers[event]:
            result = handler(*args)
            if inspect.isawaitable(result):
                await result


bus = EventBus()
