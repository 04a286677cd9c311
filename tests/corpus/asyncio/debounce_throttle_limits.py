import asyncio
import functools
import inspect


def debounce(wait):
    def decorator(fn):
        pending = None

        @functools.wraps(fn)
        def debounced(*args, **kwargs):
            nonlocal pending
            loop = asyncio.get_running_loop()
            if pending is not None:
                pending.cancel()
            pending = loop.call_later(wait, lambda: loop.create_task(_run(*args, **kwargs)))

        async def _run(*args, **kwargs):
            result = fn(*args, **kwargs)
            if inspect.isawaitable(result):
                await result

        return debounced
    return decorator


def throttle(interval):
    def decorator(fn):
        last = None

        @functools.wraps(fn)
        async def throttled(*args):
            nonlocal last
            now = asyncio.get_running_loop().time()
            if last is not None and now - last < interval:
                return None
            last = now
            return await fn(*args)
        return throttled
    return decorator


class Throttler:
    """At most `limit` calls at the same time, in the order of arrival."""

    def __init__(self, limit):
        self._sem = asyncio.Semaphore(limit)
        self.peak = 0
        self._active = 0

    def __call__(self, fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            async with self._sem:
                self._active += 1
                self.peak = max(self.peak, self._active)
                try:
                    return await fn(*args, **kwargs)
                finally:
                    self._active -= 1
        return wrapper


saved = []


@debounce(0.01)
async def save(text):
    saved.append(text)


@debounce(0.01)
def notify(*names, sep=", "):
    saved.append(sep.join(names))


@throttle(0.02)
async def search(term):
    return f"results for {term}"


limit = Throttler(2)


@limit
async def fetch(n):
    await asyncio.sleep(0.001)
    return n * 10


async def main():
    for text in ["h", "he", "hel", "hello"]:
        save(text)
        await asyncio.sleep(0.001)
    notify("ann", "bob")
    notify("ann", "bob", "cid", sep=" & ")
    await asyncio.sleep(0.04)
    print(saved, save.__name__)
    print(await search("a"), await search("ab"))
    await asyncio.sleep(0.03)
    print(await search("abc"))
    print(await asyncio.gather(*map(fetch, range(5))), limit.peak, fetch.__name__)


asyncio.run(main())
