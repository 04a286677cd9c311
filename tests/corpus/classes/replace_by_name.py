"""Settings that are changed by the names of their fields."""
import asyncio
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Settings:
    host: str = "localhost"
    port: int = 8080
    tags: tuple[str, ...] = ()
    ratio: float = 0.5

    def with_(self, **changes):
        return replace(self, **changes)


class Store:
    def __init__(self, settings):
        self.settings = settings
        self.history = []

    async def update(self, **changes):
        await asyncio.sleep(0)
        self.history.append(self.settings)
        self.settings = replace(self.settings, **changes)
        return self.settings


async def main():
    store = Store(Settings())
    print(await store.update(port=9000))
    print(await store.update(host="example.org", tags=("a", "b")))
    print(await store.update())
    overrides = {"ratio": 2.5, "port": 1}
    print(replace(store.settings, **overrides))
    print(len(store.history), store.history[0].with_(ratio=0.25).ratio)
    try:
        await store.update(colour="red")
    except TypeError as e:
        print(e)


asyncio.run(main())
