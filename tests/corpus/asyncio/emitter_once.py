import asyncio
from types import SimpleNamespace


class EventEmitter:
    def __init__(self):
        self._handlers = {}

    def on(self, event, handler=None, *, once=False):
        def register(h):
            self._handlers.setdefault(event, []).append(SimpleNamespace(fn=h, once=once))
            return h
        return register if handler is None else register(handler)

    def off(self, event, handler):
        self._handlers[event] = [h for h in self._handlers.get(event, []) if h.fn is not handler]

    async def emit(self, event, *args, **kwargs):
        results = []
        for h in list(self._handlers.get(event, ())):
            if h.once:
                self._handlers[event].remove(h)
            result = h.fn(*args, **kwargs)
            if asyncio.iscoroutine(result) or isinstance(result, asyncio.Future):
                result = await result
            results.append(result)
        return results


emitter = EventEmitter()


@emitter.on("greet")
async def hello(name, punctuation="!"):
    await asyncio.sleep(0)
    return f"Hello, {name}{punctuation}"


@emitter.on("greet", once=True)
def first_time(name, punctuation="."):
    return f"Nice to meet you {name}{punctuation}"


async def main():
    print(await emitter.emit("greet", "Ann"))
    print(await emitter.emit("greet", "Bob", punctuation="?"))
    emitter.on("sum", lambda *xs: sum(xs))
    print(await emitter.emit("sum", 1, 2, 3), await emitter.emit("nothing"))
    emitter.off("greet", hello)
    print(await emitter.emit("greet", "Cy"), len(emitter._handlers["greet"]))


asyncio.run(main())
