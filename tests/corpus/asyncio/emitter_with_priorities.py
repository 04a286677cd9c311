import asyncio
from typing import Callable, Dict, List, Any


class Event:
    def __init__(self, name: str, **data: Any):
        self.name = name
        self.data = data
        self.cancelled = False

    def cancel(self):
        self.cancelled = True


class EventEmitter:
    def __init__(self):
        self._listeners: Dict[str, List[tuple[int, Callable]]] = {}

    def on(self, name: str, fn: Callable = None, *, priority: int = 0):
        def add(f):
            self._listeners.setdefault(name, []).append((priority, f))
            self._listeners[name].sort(key=lambda p: -p[0])
            return f
        return add if fn is None else add(fn)

    def off(self, name, fn):
        self._listeners[name] = [(p, f) for p, f in self._listeners.get(name, []) if f is not fn]

    async def emit(self, name: str, **data):
        event = Event(name, **data)
        count = 0
        for _, fn in self._listeners.get(name, []):
            result = fn(event)
            if asyncio.iscoroutine(result):
                await result
            count += 1
            if event.cancelled:
                break
        return count


em = EventEmitter()


@em.on("save", priority=10)
def validate(event):
    if not event.data.get("title"):
        print("invalid, cancelling")
        event.cancel()


@em.on("save")
async def store(event):
    await asyncio.sleep(0)
    print("stored", event.data)


def audit(event):
    print("audit", event.name, sorted(event.data))


async def main():
    em.on("save", audit, priority=-1)
    print(await em.emit("save", title="x", size=3))
    print(await em.emit("save", size=1))
    em.off("save", audit)
    print(await em.emit("save", title="y"), await em.emit("other"))


asyncio.run(main())
