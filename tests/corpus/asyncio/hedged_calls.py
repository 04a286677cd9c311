import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Awaitable, Callable, Iterable, Sequence, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Backend:
    latency: float
    name: str
    fails: bool = False

    async def call(self, payload: str) -> str:
        try:
            await asyncio.sleep(self.latency)
        except asyncio.CancelledError:
            events.append(f"{self.name} cancelled")
            raise
        if self.fails:
            events.append(f"{self.name} failed")
            raise OSError(f"{self.name}: {payload}")
        events.append(f"{self.name} ok")
        return f"{self.name}:{payload}"


events: list[str] = []


async def hedged(calls: Sequence[Callable[[], Awaitable[T]]], delay: float) -> T:
    pending: set[asyncio.Task[T]] = set()
    errors: list[BaseException] = []
    try:
        for i, call in enumerate(calls):
            pending.add(asyncio.ensure_future(call()))
            last = i == len(calls) - 1
            done, pending = await asyncio.wait(pending, timeout=None if last else delay, return_when=asyncio.FIRST_COMPLETED)
            for t in done:
                if t.exception() is None:
                    return t.result()
                errors.append(t.exception())
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for t in done:
                if not t.exception():
                    return t.result()
                errors.append(t.exception())
        raise ExceptionGroup("every backend failed", errors)
    finally:
        for t in pending:
            t.cancel()
            with suppress(asyncio.CancelledError):
                await t


def plan(backends: Iterable[Backend], payload: str):
    return [lambda b=b: b.call(payload) for b in backends]


async def quorum(backends: Iterable[Backend], need: int) -> list[str]:
    got: list[str] = []
    tasks = [asyncio.create_task(b.call("q")) for b in backends]
    for fut in asyncio.as_completed(tasks):
        try:
            got.append(await fut)
        except OSError:
            continue
        if len(got) >= need:
            break
    for t in tasks:
        t.cancel()
    await asyncio.wait(tasks)
    return got


async def main() -> None:
    slow, fast, bad = Backend(0.15, "slow"), Backend(0.002, "fast"), Backend(0.001, "bad", fails=True)
    print(await hedged(plan([slow, fast], "x"), delay=0.01))
    print(await hedged(plan([bad, fast], "y"), delay=0.05))
    try:
        await hedged(plan([bad, Backend(0.003, "worse", True)], "z"), 0.05)
    except* OSError as group:
        print(group.message, [str(e) for e in group.exceptions])
    print(await quorum([slow, fast, bad, Backend(0.03, "mid")], 2))
    print(sorted([slow, fast, bad])[0].name, events)


asyncio.run(main())
