import asyncio


class CircuitOpen(Exception):
    """Raised while the breaker is open."""


class CircuitBreaker:
    def __init__(self, threshold=2, reset_after=0.05):
        self.threshold = threshold
        self.reset_after = reset_after
        self.failures = 0
        self.opened_at = None

    @property
    def state(self):
        if self.opened_at is None:
            return "closed"
        now = asyncio.get_running_loop().time()
        return "half-open" if now - self.opened_at >= self.reset_after else "open"

    async def __aenter__(self):
        if self.state == "open":
            raise CircuitOpen("circuit is open")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if exc_type is None:
            self.failures = 0
            self.opened_at = None
        elif issubclass(exc_type, (ConnectionError, asyncio.TimeoutError)):
            self.failures += 1
            if self.failures >= self.threshold:
                self.opened_at = asyncio.get_running_loop().time()
            return exc_type is not ConnectionResetError
        return False


async def service(script):
    step = script.pop(0)
    if step == "slow":
        await asyncio.wait_for(asyncio.sleep(1), timeout=0.01)
    elif isinstance(step, Exception):
        raise step
    await asyncio.sleep(0)
    return step


async def main():
    breaker = CircuitBreaker()
    script = ["ok", ConnectionError("x"), "slow", "never", ConnectionResetError("reset"), "fine"]
    for i in range(6):
        result = "suppressed"
        try:
            async with breaker:
                result = await service(script)
        except CircuitOpen as e:
            result = f"rejected ({e})"
            await asyncio.sleep(0.06)
        except ConnectionResetError as e:
            result = f"reset: {e.args[0]}"
        print(i, breaker.state, breaker.failures, result)
        if breaker.state == "open" and i > 3:
            await asyncio.sleep(0.06)
            print("waited", breaker.state)
    print(CircuitOpen.__doc__, len(script))


asyncio.run(main())
