import asyncio
from typing import Callable


def a(x):
    return x


def b(x):
    return x + 1


class Bus:
    def __init__(self):
        self.handlers: dict[str, list[Callable[[int], int]]] = {}
        self.default = a

    def on(self, name, fn):
        self.handlers.setdefault(name, []).append(fn)

    def off(self, name, fn):
        self.handlers[name] = [h for h in self.handlers[name] if h is not fn]

    def has(self, name, fn):
        return any(h is fn for h in self.handlers.get(name, []))


class Obj:
    def method(self, x):
        return x * 3


async def main():
    bus = Bus()
    o = Obj()
    bus.on("t", a)
    bus.on("t", b)
    bus.on("t", o.method)
    print(bus.has("t", a), bus.has("t", b), bus.default is a, bus.default is not b)
    bus.off("t", a)
    print(bus.has("t", a), len(bus.handlers["t"]), a is b)
    print([h(2) for h in bus.handlers["t"]], o.method == o.method, bus.handlers["t"][0] == b, b in bus.handlers["t"])
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler, loop.get_exception_handler() is None)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler() is None)


def handler(loop, context):
    print(context["message"])


asyncio.run(main())
