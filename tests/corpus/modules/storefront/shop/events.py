from collections import defaultdict
from typing import Any, Awaitable, Callable

Handler = Callable[[str, dict[str, Any]], Awaitable[None]]


class EventBus:
    def __init__(self):
        self._handlers: defaultdict[str, list[Handler]] = defaultdict(list)
        self.log: list[str] = []

    def on(self, topic: str):
        def register(handler: Handler) -> Handler:
            self._handlers[topic].append(handler)
            return handler
        return register

    async def emit(self, topic: str, **payload: Any) -> int:
        self.log.append(topic)
        handlers = self._handlers[topic] + self._handlers["*"]
        for handler in handlers:
            await handler(topic, payload)
        return len(handlers)
