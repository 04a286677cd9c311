import asyncio
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable


@runtime_checkable
class Plugin(Protocol):
    name: str

    async def process(self, text: str) -> str: ...


class PluginRegistry:
    _plugins: dict[str, type] = {}

    @classmethod
    def register(cls, name=None):
        def wrapper(klass):
            cls._plugins[name or klass.__name__.lower()] = klass
            return klass
        return wrapper

    @classmethod
    def create(cls, key, **options):
        try:
            return cls._plugins[key](**options)
        except KeyError:
            raise LookupError(f"No plugin named {key!r}") from None

    @classmethod
    def names(cls):
        return sorted(cls._plugins)


@PluginRegistry.register()
@dataclass
class Upper:
    name: str = "upper"

    async def process(self, text):
        await asyncio.sleep(0.001)
        return text.upper()


@PluginRegistry.register("rot")
@dataclass
class Rotate:
    shift: int = 13
    name: str = "rotate"

    async def process(self, text):
        def rot(ch):
            if not ch.isalpha():
                return ch
            base = ord("a") if ch.islower() else ord("A")
            return chr((ord(ch) - base + self.shift) % 26 + base)
        return "".join(map(rot, text))


@PluginRegistry.register("repeat")
class Repeat:
    def __init__(self, times=2, sep=" "):
        self.name = f"repeat x{times}"
        self.times = times
        self.sep = sep

    async def process(self, text):
        return self.sep.join([text] * self.times)


class Pipeline:
    def __init__(self, *plugins: Plugin):
        self.plugins = list(plugins)
        self.trace = []

    def __or__(self, other):
        return Pipeline(*self.plugins, other)

    async def __call__(self, text):
        for i, p in enumerate(self.plugins, 1):
            text = await p.process(text)
            self.trace.append((i, p.name, len(text)))
        return text


async def main():
    print(PluginRegistry.names())
    up = PluginRegistry.create("upper")
    rot = PluginRegistry.create("rot", shift=1)
    pipe = Pipeline(up) | rot | PluginRegistry.create("repeat", times=3, sep="-")
    print(await pipe("Hello, World"))
    for step in pipe.trace:
        print("{}. {:<10} -> {:>3}".format(*step))
    print(rot, isinstance(rot, Plugin), isinstance("x", Plugin))
    try:
        PluginRegistry.create("nope")
    except LookupError as e:
        print(type(e).__name__, e)
    results = await asyncio.gather(*(PluginRegistry.create("rot", shift=n).process("abc") for n in range(3)))
    print(results)


asyncio.run(main())
