import asyncio
import dataclasses
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar, Generic

T = TypeVar("T")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Backoff:
    base: float = 0.001
    factor: float = 2.0
    limit: int = 4
    jitter: float = 0.0

    def delays(self):
        d = self.base
        for _ in range(self.limit):
            yield d + random.uniform(0, self.jitter)
            d *= self.factor


class RetriesExceeded(Exception):
    def __init__(self, attempts: list[Exception]):
        super().__init__(f"failed after {len(attempts)} attempts")
        self.attempts = attempts


class Attempt(Generic[T]):
    def __init__(self, op: Callable[[], Awaitable[T]], *, on: tuple[type[Exception], ...] = (OSError,), backoff: Backoff = Backoff()):
        self.op = op
        self.on = on
        self.backoff = backoff

    async def run(self) -> T:
        errors: list[Exception] = []
        for n, delay in enumerate(self.backoff.delays(), start=1):
            try:
                return await self.op()
            except self.on as e:
                errors.append(e)
                print(f"  attempt {n}: {type(e).__name__}({e}), next in {delay * 1000:.0f} ms")
                await asyncio.sleep(delay)
        raise RetriesExceeded(errors)


def flaky(fail_times: int, exc: Exception):
    calls = 0

    async def op() -> str:
        nonlocal calls
        calls += 1
        await asyncio.sleep(0)
        if calls <= fail_times:
            raise exc
        return f"ok after {calls}"
    return op


async def main():
    print(await Attempt(flaky(2, ConnectionResetError("reset"))).run())
    try:
        await Attempt(flaky(9, TimeoutError("slow")), backoff=Backoff(limit=2)).run()
    except RetriesExceeded as e:
        print(e, [str(a) for a in e.attempts])
    try:
        await Attempt(flaky(1, ValueError("nope"))).run()
    except ValueError as e:
        print("not retried:", e)
    print(await Attempt(flaky(1, ValueError("v")), on=(ValueError, KeyError)).run())
    b = Backoff(base=1, limit=3)
    print(list(b.delays()), dataclasses.replace(b, factor=3.0), Backoff() == Backoff())
    try:
        b.base = 2
    except dataclasses.FrozenInstanceError as e:
        print(e)

asyncio.run(main())
