import asyncio
import inspect
from collections import defaultdict


class EventEmitter:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, event):
        def register(fn):
            self._handlers[event].append(fn)
            return fn
        return register

    def off(self, event, fn):
        if fn in self._handlers[event]:
            self._handlers[event].remove(fn)

    async def emit(self, event, *args, **kwargs):
        results = []
        for handler in self._handlers[event]:
            res = handler(*args, **kwargs)
            if inspect.isawaitable(res):
                res = await res
            results.append(res)
        return results


bus = EventEmitter()


@bus.on("user")
def greet(name, age=0):
    print(f"hello {name} ({age})")
    return len(name)


@bus.on("user")
async def store(name, age=0):
    await asyncio.sleep(0)
    print(f"stored {name}")
    return age


@bus.on("quit")
def bye():
    print("bye")


async def main():
    print(await bus.emit("user", "ann", age=3))
    bus.off("user", greet)
    print(await bus.emit("user", "bob"))
    await bus.emit("quit")
    print(await bus.emit("nothing"))

asyncio.run(main())
