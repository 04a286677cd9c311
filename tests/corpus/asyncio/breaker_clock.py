import asyncio
import random

random.seed(7)


class CircuitOpen(Exception):
    """Raised when the circuit is open."""


class CircuitBreaker:
    def __init__(self, threshold: int = 2, cooldown: float = 0.02):
        self.threshold = threshold
        self.cooldown = cooldown
        self.failures = 0
        self.opened_at: float | None = None

    @property
    def state(self) -> str:
        if self.opened_at is None:
            return "closed"
        if asyncio.get_running_loop().time() - self.opened_at >= self.cooldown:
            return "half-open"
        return "open"

    async def call(self, func, *args):
        if self.state == "open":
            raise CircuitOpen("circuit is open")
        try:
            result = await func(*args)
        except Exception as exc:
            self.failures += 1
            if self.failures >= self.threshold:
                self.opened_at = asyncio.get_running_loop().time()
            raise exc
        else:
            self.failures = 0
            self.opened_at = None
            return result


async def service(ok: bool) -> str:
    await asyncio.sleep(0)
    if not ok:
        raise ConnectionError("service down")
    return "pong"


async def main():
    breaker = CircuitBreaker()
    for ok in [True, False, False, True]:
        try:
            print(await breaker.call(service, ok), breaker.state)
        except ConnectionError as e:
            print("failed:", e, breaker.state)
        except CircuitOpen as e:
            print("rejected:", e)
    await asyncio.sleep(0.03)
    print(breaker.state)
    print(await breaker.call(service, True), breaker.state, breaker.failures)


asyncio.run(main())
