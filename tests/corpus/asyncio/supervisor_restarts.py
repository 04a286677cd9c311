import asyncio
import sys
import traceback
from contextlib import suppress, contextmanager
from typing import Any, Awaitable, Callable, Coroutine


class Supervisor:
    """Restarts children that crash, up to a limit."""

    max_restarts = 2

    def __init__(self, on_event: Callable[[str], None] = print):
        self.on_event = on_event
        self.children: dict[str, asyncio.Task] = {}
        self.restarts: dict[str, int] = {}

    def spawn(self, name: str, factory: Callable[[], Coroutine[Any, Any, Any]]):
        self.restarts.setdefault(name, 0)
        task = asyncio.create_task(factory(), name=name)
        self.children[name] = task
        task.add_done_callback(lambda t: self._done(t, factory))
        return task

    def _done(self, task, factory):
        name = task.get_name()
        if task.cancelled():
            self.on_event(f"{name} cancelled")
            return
        exc = task.exception()
        if exc is None:
            self.on_event(f"{name} finished with {task.result()!r}")
            return
        self.restarts[name] += 1
        if self.restarts[name] > self.max_restarts:
            self.on_event(f"{name} gave up: {exc}")
        else:
            self.on_event(f"{name} crashed ({type(exc).__name__}), restart {self.restarts[name]}")
            self.spawn(name, factory)

    async def shutdown(self):
        for t in self.children.values():
            t.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*self.children.values(), return_exceptions=True)


attempts = {"n": 0}


async def flaky():
    attempts["n"] += 1
    await asyncio.sleep(0.005)
    if attempts["n"] < 3:
        raise RuntimeError(f"attempt {attempts['n']}")
    return "ok"


async def always_bad():
    await asyncio.sleep(0.02)
    raise OSError("disk")


async def forever():
    while True:
        await asyncio.sleep(0.01)


@contextmanager
def section(title):
    print("==", title)
    try:
        yield title.upper()
    finally:
        print("== end", title)


async def main():
    events = []
    s = Supervisor(events.append)
    with section("run") as name:
        s.spawn("flaky", flaky)
        s.spawn("bad", always_bad)
        s.spawn("loop", forever)
        await asyncio.sleep(0.15)
        await s.shutdown()
        await asyncio.sleep(0)
    for e in events:
        print(e)
    print(name, s.restarts)
    Supervisor().on_event("direct print")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except Exception:
        traceback.print_exc()
        sys.exit(1)
