import asyncio
import inspect
from typing import Awaitable, Callable, Optional, Union

Handler = Callable[[str, int], Union[None, Awaitable[None]]]


class Progress:
    def __init__(self, total: int):
        self.total = total
        self.done = 0
        self._handlers: list[Handler] = []

    def add(self, handler: Handler) -> None:
        self._handlers.append(handler)

    async def advance(self, label: str, n: int = 1) -> None:
        self.done += n
        percent = self.done * 100 // self.total
        for handler in self._handlers:
            result = handler(label, percent)
            if inspect.isawaitable(result):
                await result


def sync_printer(label: str, percent: int) -> None:
    print(f"sync  {label:>6} {percent:3d}%")


async def async_printer(label: str, percent: int) -> None:
    await asyncio.sleep(0)
    bar = "#" * (percent // 20)
    print(f"async {label:>6} [{bar:<5}]")


class Recorder:
    def __init__(self) -> None:
        self.records: list[tuple[str, int]] = []

    def __call__(self, label: str, percent: int) -> None:
        self.records.append((label, percent))


async def step(progress: Progress, name: str, cost: Optional[int] = None) -> str:
    await progress.advance(name, cost or 1)
    return name.title()


async def main() -> None:
    progress = Progress(total=5)
    recorder = Recorder()
    for h in (sync_printer, async_printer, recorder):
        progress.add(h)
    names = []
    for name, cost in [("fetch", 2), ("parse", None), ("store", 2)]:
        names.append(await step(progress, name, cost))
    print(names, recorder.records)
    print([inspect.iscoroutinefunction(h) for h in progress._handlers])


asyncio.run(main())
