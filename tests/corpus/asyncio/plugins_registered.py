import asyncio
from abc import ABC, abstractmethod
from typing import Any, Dict, Type


class Plugin(ABC):
    registry: Dict[str, Type["Plugin"]] = {}
    priority = 0

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[cls.__name__.lower()] = cls

    @abstractmethod
    async def process(self, data: Any) -> Any:
        ...

    async def setup(self) -> None:
        print(f"setup {type(self).__name__}")

    async def teardown(self) -> None:
        print(f"teardown {self.__class__.__name__}")


class Upper(Plugin):
    priority = 10

    async def process(self, data):
        return data.upper()


class Exclaim(Plugin):
    def __init__(self, count=1):
        self.count = count

    async def process(self, data):
        await asyncio.sleep(0)
        return data + "!" * self.count


class Reverse(Plugin):
    priority = 5

    async def process(self, data):
        return data[::-1]

    async def teardown(self):
        await super().teardown()
        print("reverse said goodbye")


class Pipeline:
    def __init__(self, *names, **options):
        self.plugins = [Plugin.registry[n](**options.get(n, {})) for n in names]
        self.plugins.sort(key=lambda p: p.priority, reverse=True)

    async def __aenter__(self):
        await asyncio.gather(*(p.setup() for p in self.plugins))
        return self

    async def __aexit__(self, *exc):
        for p in reversed(self.plugins):
            await p.teardown()

    async def run(self, *items):
        async def one(item):
            for p in self.plugins:
                item = await p.process(item)
            return item
        return await asyncio.gather(*map(one, items))


async def main():
    print(sorted(Plugin.registry))
    async with Pipeline("exclaim", "reverse", "upper", exclaim={"count": 3}) as pipe:
        print([type(p).__name__ for p in pipe.plugins])
        print(await pipe.run("abc", "hello"))
    try:
        Plugin()
    except TypeError as e:
        print("abstract:", "instantiate" in str(e))
    try:
        Pipeline("missing")
    except KeyError as e:
        print("unknown plugin", e)


asyncio.run(main())
