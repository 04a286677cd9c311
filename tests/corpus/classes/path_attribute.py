"""An attribute called path, which is a Path; a decorated function that is only asked for its name."""
import asyncio
import functools
import os
import tempfile
from pathlib import Path
from typing import Callable

TASKS: dict[str, Callable] = {}


def registered(fn):
    TASKS[fn.__name__] = fn

    @functools.wraps(fn)
    async def inner(*args):
        return await fn(*args)
    return inner


@registered
async def add(a: int, b: int) -> int:
    """Adds two numbers."""
    return a + b


class Store:
    def __init__(self, path: Path) -> None:
        self.path = path

    async def load(self) -> str:
        if not self.path.exists():
            return f"no {self.path.name} in {os.path.basename(self.path.parent.name)}"
        return self.path.read_text()

    def save(self, text: str) -> None:
        temporary = self.path.with_suffix(".tmp")
        temporary.write_text(text)
        os.replace(temporary, self.path)


async def main():
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data").mkdir()
        store = Store(Path(folder) / "data" / "items.json")
        print(await store.load())
        store.save("saved")
        print(await store.load(), add.__name__, add.__doc__, await TASKS["add"](1, 2))


asyncio.run(main())
