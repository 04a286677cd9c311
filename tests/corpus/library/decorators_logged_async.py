import asyncio
import time
from functools import wraps
from contextlib import contextmanager
import logging
import sys

logger = logging.getLogger("app.service")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(name)s|%(levelname)s|%(message)s"))
logger.addHandler(handler)
logger.setLevel(logging.INFO)


def timed(func):
    @wraps(func)
    async def wrapper(*args, **kwargs):
        start = time.monotonic()
        try:
            return await func(*args, **kwargs)
        finally:
            logger.info("%s finished in %s", func.__name__, "time" if time.monotonic() - start < 1 else "late")
    return wrapper


def cached(ttl):
    store = {}

    def deco(func):
        @wraps(func)
        async def wrapper(key):
            now = time.monotonic()
            if key in store and now - store[key][0] < ttl:
                logger.debug("hit")
                return store[key][1]
            value = await func(key)
            store[key] = (now, value)
            return value
        wrapper.cache = store
        return wrapper
    return deco


calls = []


@cached(ttl=60)
async def lookup(key):
    calls.append(key)
    await asyncio.sleep(0.001)
    return key.upper()


@timed
async def job(n, scale=1):
    await asyncio.sleep(0.001 * n)
    if n == 3:
        raise ValueError(f"bad {n}")
    return n * scale


async def main():
    print(await lookup("a"), await lookup("a"), await lookup("b"), calls)
    results = await asyncio.gather(*(job(i, scale=10) for i in range(4)), return_exceptions=True)
    for r in results:
        if isinstance(r, Exception):
            logger.error("failed: %s (%s)", r, type(r).__name__)
        else:
            print("result", r)
    try:
        await job(3)
    except ValueError:
        logger.exception("again") if False else logger.warning("again", extra={"x": 1})
    print(job.__name__, sorted(lookup.cache))


asyncio.run(main())
