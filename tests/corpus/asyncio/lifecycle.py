import asyncio
import logging
import sys
from typing import Awaitable, Callable, Dict, List, Tuple

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="[%(levelname)s] %(name)s - %(message)s")

Hook = Callable[[], Awaitable[None]]


class Application:
    def __init__(self, name: str) -> None:
        self.log = logging.getLogger(name)
        self._startup: List[Tuple[int, Hook]] = []
        self._shutdown: List[Hook] = []
        self._tasks: Dict[str, asyncio.Task] = {}
        self._stop = asyncio.Event()

    def on_startup(self, priority: int = 0):
        def decorator(fn: Hook) -> Hook:
            self._startup.append((priority, fn))
            self._startup.sort(key=lambda t: t[0])
            return fn
        return decorator

    def on_shutdown(self, fn: Hook) -> Hook:
        self._shutdown.insert(0, fn)
        return fn

    def spawn(self, name: str, coro) -> asyncio.Task:
        task = asyncio.create_task(coro, name=name)
        self._tasks[name] = task
        task.add_done_callback(self._on_done)
        return task

    def _on_done(self, task: asyncio.Task) -> None:
        name = task.get_name()
        self._tasks.pop(name, None)
        if task.cancelled():
            self.log.info("task %s cancelled", name)
        elif exc := task.exception():
            self.log.error("task %s failed: %s", name, exc)
            self._stop.set()
        else:
            self.log.info("task %s -> %r", name, task.result())

    async def run(self) -> None:
        for prio, hook in self._startup:
            self.log.info("startup %s (%d)", hook.__name__, prio)
            await hook()
        await self._stop.wait()
        for t in list(self._tasks.values()):
            t.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        for hook in self._shutdown:
            try:
                await hook()
            except Exception:
                self.log.warning("hook %s failed", hook.__name__)


app = Application("demo")


@app.on_startup(priority=10)
async def start_workers() -> None:
    app.spawn("quick", quick())
    app.spawn("slow", slow())
    app.spawn("bad", bad())


@app.on_startup()
async def connect() -> None:
    await asyncio.sleep(0)


@app.on_shutdown
async def disconnect() -> None:
    print("disconnected")


@app.on_shutdown
async def flush() -> None:
    raise IOError("disk full")


async def quick() -> int:
    return 42


async def slow() -> None:
    await asyncio.sleep(60)


async def bad() -> None:
    await asyncio.sleep(0.005)
    raise RuntimeError("worker died")


asyncio.run(app.run())
