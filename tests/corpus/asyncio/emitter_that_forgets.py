import asyncio
from typing import Callable, Dict, List


class EventEmitter:
    def __init__(self) -> None:
        self._listeners: Dict[str, List[Callable]] = {}

    def on(self, event: str, listener: Callable) -> None:
        self._listeners.setdefault(event, []).append(listener)

    def once(self, event: str, listener: Callable) -> None:
        async def wrapper(*args, **kwargs):
            self.off(event, wrapper)
            result = listener(*args, **kwargs)
            if asyncio.iscoroutine(result):
                await result
        self.on(event, wrapper)

    def off(self, event: str, listener: Callable) -> None:
        if listener in self._listeners.get(event, []):
            self._listeners[event].remove(listener)

    async def emit(self, event: str, *args, **kwargs) -> int:
        count = 0
        for listener in list(self._listeners.get(event, [])):
            result = listener(*args, **kwargs)
            if asyncio.iscoroutine(result):
                await result
            count += 1
        return count


async def on_data_async(data):
    await asyncio.sleep(0.001)
    print(f"async got {data}")


def on_data_sync(data):
    print(f"sync got {data}")


async def main():
    emitter = EventEmitter()
    emitter.on("data", on_data_sync)
    emitter.on("data", on_data_async)
    emitter.once("data", lambda data: print(f"once got {data}"))
    print(await emitter.emit("data", 1))
    print(await emitter.emit("data", "two"))
    emitter.off("data", on_data_sync)
    print(await emitter.emit("data", [3]))
    print(await emitter.emit("nothing"))


asyncio.run(main())
