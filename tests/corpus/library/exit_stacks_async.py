import asyncio
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, closing, contextmanager, nullcontext, suppress
from functools import partial, wraps
from itertools import count, islice
import sys
import time


class Resource:
    live = 0

    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        Resource.live += 1
        print(f"open {self.name}")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        Resource.live -= 1
        print(f"close {self.name} ({exc_type.__name__ if exc_type else 'ok'})")
        return exc_type is KeyError


@asynccontextmanager
async def transaction(log: list):
    log.append("begin")
    try:
        yield log
    except Exception as e:
        log.append(f"rollback {e!r}")
        raise
    else:
        log.append("commit")
    finally:
        log.append("end")


@contextmanager
def timed(label):
    t = time.perf_counter()
    yield lambda: round(time.perf_counter() - t) 
    print(label, "done")


def logged(fn=None, *, prefix="call"):
    if fn is None:
        return partial(logged, prefix=prefix)

    @wraps(fn)
    async def inner(*args, **kwargs):
        print(prefix, fn.__name__, args, kwargs)
        return await fn(*args, **kwargs)
    return inner


@logged
async def add(a, b=0):
    return a + b


@logged(prefix=">>")
async def mul(a, b=1):
    return a * b


class Door:
    def close(self):
        print("door closed")


async def main():
    async with AsyncExitStack() as stack:
        rs = [await stack.enter_async_context(Resource(f"r{i}")) for i in range(3)]
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "sync callback", sep="|")
        print([r.name for r in rs], Resource.live)
    print(Resource.live)
    async with Resource("swallow"):
        raise KeyError("x")
    try:
        async with Resource("a") as a, Resource("b"):
            raise ValueError(a.name)
    except ValueError as e:
        print("caught", e)
    log = []
    async with transaction(log):
        pass
    with suppress(ZeroDivisionError):
        async with transaction(log) as inner:
            inner.append("work")
            1 / 0
    print(log)
    with timed("block") as elapsed, closing(Door()):
        print(elapsed())
    print(await add(1, b=2), await mul(3, 4))
    with ExitStack() as s:
        for n in range(2):
            s.callback(lambda n=n: print("bye", n))
        kept = s.pop_all()
    print("after pop_all")
    kept.close()
    with nullcontext("val") as v:
        print(v, list(islice(count(10, 5), 3)))


asyncio.run(main())
