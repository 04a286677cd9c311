import asyncio
import inspect
from abc import ABC, abstractmethod
from typing import ClassVar


class Plugin(ABC):
    registry: ClassVar[dict[str, type["Plugin"]]] = {}
    name: str = "base"

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[cls.name] = cls

    @abstractmethod
    async def run(self, text: str) -> str: ...

    async def setup(self) -> None:
        print(f"setup {self.name}")

    async def teardown(self) -> None:
        print(f"teardown {self.name}")


class Upper(Plugin):
    name = "upper"

    async def run(self, text):
        return text.upper()


class Count(Plugin):
    name = "count"

    def __init__(self):
        self.calls = 0

    async def run(self, text):
        self.calls += 1
        await asyncio.sleep(0)
        return f"{len(text)} chars (call {self.calls})"

    async def teardown(self):
        await super().teardown()
        print("calls:", self.calls)


class Broken(Plugin):
    name = "broken"

    async def run(self, text):
        raise NotImplementedError("todo")


async def main():
    plugins = [cls() for _, cls in sorted(Plugin.registry.items())]
    await asyncio.gather(*(p.setup() for p in plugins))
    for text in ("hello", "async"):
        results = await asyncio.gather(*(p.run(text) for p in plugins), return_exceptions=True)
        for p, r in zip(plugins, results):
            print(f"{p.name:>7}: {r!r}")
    for p in reversed(plugins):
        await p.teardown()
    print(inspect.iscoroutinefunction(plugins[0].run), list(Plugin.registry))
    try:
        Plugin()
    except TypeError as e:
        print("abstract:", str(e)[:35])


asyncio.run(main())
