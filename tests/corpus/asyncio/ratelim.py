import asyncio
import enum
import random
from contextlib import asynccontextmanager, AsyncExitStack
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class CircuitOpen(Exception):
    ...


class CircuitBreaker:
    def __init__(self, threshold=2, reset=0.02):
        self.threshold = threshold
        self.reset = reset
        self.failures = 0
        self.state = State.CLOSED
        self._opened_at = None

    @asynccontextmanager
    async def guard(self):
        loop = asyncio.get_running_loop()
        if self.state is State.OPEN:
            if loop.time() - self._opened_at < self.reset:
                raise CircuitOpen(f"[{request_id.get()}] open")
            self.state = State.HALF_OPEN
        try:
            yield self
        except Exception:
            self.failures += 1
            if self.failures >= self.threshold or self.state == State.HALF_OPEN:
                self.state = State.OPEN
                self._opened_at = loop.time()
            raise
        else:
            self.failures = 0
            self.state = State.CLOSED


class RateLimiter:
    def __init__(self, rate: int, per: float):
        self._sem = asyncio.Semaphore(rate)
        self.per = per

    async def __aenter__(self):
        await self._sem.acquire()
        asyncio.get_running_loop().call_later(self.per, self._sem.release)
        return None

    async def __aexit__(self, *_):
        pass


async def call(cb: CircuitBreaker, i: int, fail: bool):
    token = request_id.set(f"req-{i}")
    try:
        async with cb.guard():
            await asyncio.sleep(0)
            if fail:
                raise OSError(f"{request_id.get()} failed")
            return f"ok {i}"
    except (OSError, CircuitOpen) as e:
        return f"{type(e).__name__}: {e}"
    finally:
        request_id.reset(token)


async def main():
    cb = CircuitBreaker()
    for i, fail in enumerate([False, True, True, False]):
        print(await call(cb, i, fail), cb.state.name, cb.failures)
    await asyncio.sleep(0.03)
    print(await call(cb, 9, False), cb.state)
    print(request_id.get())

    limiter = RateLimiter(2, 0.01)
    order = []

    async def job(n):
        async with limiter:
            order.append(n)
    await asyncio.gather(*map(job, range(5)))
    print(order)

    async with AsyncExitStack() as stack:
        await stack.enter_async_context(cb.guard())
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "callback", sep="!")
        random.seed(3)
        print("in stack")

asyncio.run(main())
