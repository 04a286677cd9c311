import asyncio
import logging
import sys
import time
import functools


def setup_logger():
    logger = logging.getLogger("pipeline")
    logger.setLevel(logging.DEBUG)
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(levelname).1s %(name)s.%(funcName)s: %(message)s"))
    logger.addHandler(handler)
    return logger


log = setup_logger()


def logged(level=logging.INFO):
    def wrap(fn):
        @functools.wraps(fn)
        async def inner(*args, **kwargs):
            log.log(level, "-> %s%r %s", fn.__name__, args, kwargs or "")
            try:
                result = await fn(*args, **kwargs)
            except Exception as exc:
                log.error("!! %s: %s", fn.__name__, exc)
                raise
            log.log(level, "<- %s = %r", fn.__name__, result)
            return result
        return inner
    return wrap


@logged()
async def load(n):
    await asyncio.sleep(0.001)
    return list(range(n))


@logged(logging.DEBUG)
async def transform(items, factor=2):
    if factor == 0:
        raise ValueError("zero factor")
    return [i * factor for i in items]


@logged(level=logging.WARNING)
async def save(items, *, dest):
    await asyncio.sleep(0)
    return f"{len(items)} saved to {dest}"


async def main():
    items = await load(3)
    items = await transform(items, factor=3)
    print(await save(items, dest="db"))
    try:
        await transform(items, 0)
    except ValueError as e:
        print("caught", e)
    results = await asyncio.gather(load(1), transform([1], factor=0), return_exceptions=True)
    print(results)
    print(load.__name__, log.isEnabledFor(logging.DEBUG), logging.getLevelName(log.level))


asyncio.run(main())
