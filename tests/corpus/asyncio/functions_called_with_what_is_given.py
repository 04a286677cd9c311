import asyncio
from typing import Any, Awaitable, Callable, TypeVar

T = TypeVar("T")


async def fetch(url, timeout=1.0):
    await asyncio.sleep(0)
    return f"{url} in {timeout}"


async def flaky(state, key):
    state["tries"] = state.get("tries", 0) + 1
    if state["tries"] % 3:
        raise ConnectionError(f"{key} failed, try {state['tries']}")
    return key.upper()


async def retry(func, *args, attempts=3, delay=0.0, **kwargs):
    for attempt in range(1, attempts + 1):
        try:
            return await func(*args, **kwargs)
        except ConnectionError as e:
            print(f"{func.__name__}: {e}")
            if attempt == attempts:
                raise
            await asyncio.sleep(delay)


async def typed(func: Callable[..., Awaitable[T]], *args: Any, **kwargs: Any) -> T:
    return await func(*args, **kwargs)


def timed(log, func, *args):
    result = func(*args)
    log.append(result)
    return result


def power(base, exponent=2):
    return base ** exponent


class Limiter:
    def __init__(self, limit):
        self.semaphore = asyncio.Semaphore(limit)
        self.running = 0
        self.most = 0

    async def guarded(self, operation, *args, **kwargs):
        async with self.semaphore:
            self.running += 1
            self.most = max(self.most, self.running)
            try:
                return await operation(*args, **kwargs)
            finally:
                self.running -= 1


class Store:
    def __init__(self):
        self.prefix = "p"
        self.served = 0

    def ticket(self):
        self.served += 1
        return self.served

    async def get(self, key, *, suffix=""):
        await asyncio.sleep(0.01)
        return f"{self.prefix}:{key}{suffix}"


async def main():
    state = {}
    print(await retry(flaky, state, "a"), state)
    print(await retry(fetch, "u", attempts=1, timeout=2.5))
    try:
        await retry(flaky, {}, key="b", attempts=2)
    except ConnectionError as e:
        print("gave up:", e)
    print(await typed(fetch, "t"), await typed(asyncio.sleep, 0, "slept"))

    log = []
    print(timed(log, power, 3), timed(log, power, 2, 5), timed(log, len, "four"), log)

    store = Store()
    limiter = Limiter(2)
    print(await asyncio.gather(*(limiter.guarded(store.get, k, suffix="!") for k in "abc")), limiter.most)
    tasks = []
    for n in range(3):
        tasks.append(asyncio.create_task(limiter.guarded(store.get, n)))
    for key in ["x", "y"]:
        tasks.append(asyncio.create_task(limiter.guarded(store.get, key + "?", suffix=str(store.ticket()))))
    store.prefix = "q"
    print(await asyncio.gather(*tasks), store.served)
    print(await limiter.guarded(store.get, store.ticket()), store.served)


asyncio.run(main())
