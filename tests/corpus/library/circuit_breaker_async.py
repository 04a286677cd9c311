import asyncio
import contextlib
import time
from collections import deque
from dataclasses import dataclass
from enum import Enum, auto
from typing import Callable, Awaitable, TypeVar, Generic, Any

T = TypeVar("T")


class State(Enum):
    CLOSED = auto()
    OPEN = auto()
    HALF_OPEN = auto()


class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, limit: int = 2, reset: float = 0.02, clock: Callable[[], float] = time.monotonic):
        self.limit, self.reset, self.clock = limit, reset, clock
        self.failures = 0
        self.state = State.CLOSED
        self.opened_at = 0.0

    async def call(self, fn: Callable[..., Awaitable[T]], *args: Any) -> T:
        if self.state is State.OPEN:
            if self.clock() - self.opened_at < self.reset:
                raise CircuitOpen(f"open after {self.failures} failures")
            self.state = State.HALF_OPEN
        try:
            result = await fn(*args)
        except ConnectionError:
            self.failures += 1
            if self.failures >= self.limit or self.state is State.HALF_OPEN:
                self.state, self.opened_at = State.OPEN, self.clock()
            raise
        self.failures, self.state = 0, State.CLOSED
        return result


class Pool(Generic[T]):
    def __init__(self, factory: Callable[[], T], size: int):
        self._free = deque(factory() for _ in range(size))
        self._cond = asyncio.Condition()

    @contextlib.asynccontextmanager
    async def acquire(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self._free)
            item = self._free.popleft()
        try:
            yield item
        finally:
            async with self._cond:
                self._free.append(item)
                self._cond.notify()


@dataclass
class Conn:
    id: int
    uses: int = 0


counter = iter(range(100))


async def flaky(n: int) -> str:
    await asyncio.sleep(0)
    if n < 2:
        raise ConnectionError(f"down {n}")
    return f"ok {n}"


async def use(pool: Pool[Conn], name: str, log: list[str]) -> None:
    async with pool.acquire() as conn:
        conn.uses += 1
        log.append(f"{name}:{conn.id}")
        await asyncio.sleep(0.001)


async def main() -> None:
    breaker = CircuitBreaker()
    for n in (0, 1, 2):
        try:
            print(await breaker.call(flaky, n))
        except (ConnectionError, CircuitOpen) as e:
            print(type(e).__name__, e, breaker.state.name)
    await asyncio.sleep(0.03)
    print(await breaker.call(flaky, 5), breaker.state, breaker.failures)
    pool = Pool(lambda: Conn(next(counter)), 2)
    log: list[str] = []
    await asyncio.gather(*(use(pool, f"t{i}", log) for i in range(5)))
    print(log, sum(c.uses for c in pool._free), sorted(c.id for c in pool._free))
    async with asyncio.timeout(1), pool.acquire() as c:
        print(c.id in (0, 1))


asyncio.run(main())
