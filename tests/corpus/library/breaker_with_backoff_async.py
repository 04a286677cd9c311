import asyncio
import random
import time
from collections import deque
from functools import wraps


class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, threshold=3, reset_after=0.02):
        self.failures = 0
        self.threshold = threshold
        self.reset_after = reset_after
        self.opened_at = None

    def __call__(self, fn):
        @wraps(fn)
        async def wrapper(*args, **kwargs):
            if self.opened_at is not None:
                if time.monotonic() - self.opened_at < self.reset_after:
                    raise CircuitOpen(f"{fn.__name__} is open")
                self.opened_at = None
                self.failures = 0
            try:
                result = await fn(*args, **kwargs)
            except Exception:
                self.failures += 1
                if self.failures >= self.threshold:
                    self.opened_at = time.monotonic()
                raise
            self.failures = 0
            return result
        return wrapper


def backoff(base=0.001, factor=2, retries=4, jitter=None):
    rng = random.Random(jitter)

    def decorate(fn):
        @wraps(fn)
        async def wrapper(*args, **kwargs):
            delay = base
            for attempt in range(1, retries + 1):
                try:
                    return await fn(*args, **kwargs)
                except ConnectionError as e:
                    print(f"{fn.__name__} attempt {attempt}: {e}; sleeping {delay + rng.random() / 1000:.5f}")
                    if attempt == retries:
                        raise
                    await asyncio.sleep(delay)
                    delay *= factor
        return wrapper
    return decorate


attempts = {"n": 0}


@backoff(jitter=1)
async def flaky(fail_times):
    attempts["n"] += 1
    if attempts["n"] <= fail_times:
        raise ConnectionError(f"refused #{attempts['n']}")
    return "connected"


breaker = CircuitBreaker(threshold=2)


@breaker
async def unstable(ok):
    if not ok:
        raise OSError("down")
    return "up"


async def main():
    print(await flaky(2), attempts)
    outcomes = deque()
    for ok in (True, False, False, True):
        try:
            outcomes.append(await unstable(ok))
        except (OSError, CircuitOpen) as e:
            outcomes.append(f"{type(e).__name__}: {e}")
    print(list(outcomes), breaker.failures)
    await asyncio.sleep(0.03)
    print(await unstable(True), breaker.opened_at)
    attempts["n"] = -10
    attempts["n"] = 0
    try:
        await flaky(10)
    except ConnectionError as e:
        print("gave up:", e)


asyncio.run(main())
