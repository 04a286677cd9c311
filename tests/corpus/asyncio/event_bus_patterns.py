import asyncio
import fnmatch
from collections import defaultdict
from functools import wraps


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._history = []

    def on(self, pattern, *, priority=0):
        def decorator(fn):
            self._handlers[pattern].append((priority, fn))
            self._handlers[pattern].sort(key=lambda p: -p[0])
            return fn
        return decorator

    def once(self, pattern):
        def decorator(fn):
            @wraps(fn)
            async def wrapper(event, **payload):
                self.off(pattern, wrapper)
                return await fn(event, **payload)
            self._handlers[pattern].append((0, wrapper))
            return wrapper
        return decorator

    def off(self, pattern, fn):
        self._handlers[pattern] = [(p, f) for p, f in self._handlers[pattern] if f is not fn]

    async def emit(self, event, **payload):
        self._history.append(event)
        results = []
        for pattern, handlers in list(self._handlers.items()):
            if not fnmatch.fnmatch(event, pattern):
                continue
            for _, fn in list(handlers):
                result = fn(event, **payload)
                if asyncio.iscoroutine(result):
                    result = await result
                if result is not None:
                    results.append(result)
        return results

    def __len__(self):
        return sum(len(h) for h in self._handlers.values())


bus = EventBus()
audit = []


@bus.on("user.*", priority=10)
def record(event, **payload):
    audit.append((event, sorted(payload)))


@bus.on("user.created")
async def welcome(event, **payload):
    await asyncio.sleep(0.001)
    return f"welcome {payload['name']}"


@bus.on("*", priority=-1)
async def everything(event, **payload):
    return f"{event}:{len(payload)}"


@bus.once("user.deleted")
async def farewell(event, name="?", **rest):
    return f"bye {name} {rest}"


async def main():
    print(len(bus))
    print(await bus.emit("user.created", name="Ann", age=30))
    print(await bus.emit("user.deleted", name="Bob", reason="spam"))
    print(await bus.emit("user.deleted", name="Cid"))
    print(await bus.emit("order.paid", amount=12.5))
    print(audit)
    print(len(bus), farewell.__name__, bus._history)
    both = await asyncio.gather(*[bus.emit("tick", n=i) for i in range(3)])
    print(both)


asyncio.run(main())
