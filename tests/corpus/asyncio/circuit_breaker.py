import asyncio
from enum import Enum


class State(Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


class CircuitOpenError(Exception):
    pass


class CircuitBreaker:
    def __init__(self, threshold=2, recovery=0.1):
        self.state = State.CLOSED
        self.failures = 0
        self.threshold = threshold
        self.recovery = recovery
        self.opened_at = 0.0

    async def call(self, func, *args):
        loop = asyncio.get_running_loop()
        if self.state is State.OPEN:
            if loop.time() - self.opened_at < self.recovery:
                raise CircuitOpenError("circuit is open")
            self.state = State.HALF_OPEN
        try:
            result = await func(*args)
        except Exception:
            self.failures += 1
            if self.failures >= self.threshold:
                self.state = State.OPEN
                self.opened_at = loop.time()
            raise
        else:
            self.failures = 0
            self.state = State.CLOSED
            return result


async def service(ok):
    await asyncio.sleep(0.01)
    if not ok:
        raise ConnectionError("service down")
    return "ok"


async def main():
    cb = CircuitBreaker()
    for ok in (True, False, False, True):
        try:
            print(await cb.call(service, ok), cb.state.value)
        except CircuitOpenError as e:
            print("rejected:", e)
        except ConnectionError as e:
            print("failed:", e, cb.state)
    await asyncio.sleep(0.5)
    print(await cb.call(service, True), cb.state.name)


asyncio.run(main())
