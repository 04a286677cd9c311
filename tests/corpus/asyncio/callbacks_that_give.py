import asyncio
import weakref
from functools import partial

pending: dict[str, asyncio.Task[int]] = {}
log: list[str] = []


async def work(n: int) -> int:
    await asyncio.sleep(0)
    return n * 10


def start(name: str, n: int) -> asyncio.Task[int]:
    task = asyncio.create_task(work(n))
    pending[name] = task
    task.add_done_callback(lambda _: pending.pop(name, None))
    task.add_done_callback(lambda t: log.append(f"{name}={t.result()}") or log.append("noted"))
    return task


def later(action, *args, **kwargs):
    return partial(action, *args, **kwargs)


def show(a, b=2, *, c=3):
    return f"{a}-{b}-{c}"


async def main() -> None:
    loop = asyncio.get_running_loop()
    first, second = start("a", 1), start("b", 2)
    loop.call_soon(lambda: (log.append("x"), log.append("y")))
    loop.call_soon(lambda: len(log) and pending.setdefault("c", first))
    print(await second, sorted(pending))
    await asyncio.sleep(0)
    print(log, sorted(pending))
    print([make() for make in (later(show, 1), later(show, 1, 5, c=7), later(show, 4, c=0))])
    print(await loop.run_in_executor(None, lambda: "given"))


asyncio.run(main())
