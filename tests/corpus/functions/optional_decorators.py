import asyncio
import functools
import time

def traced(fn=None, *, label=None):
    if fn is None:
        return functools.partial(traced, label=label)
    name = label or fn.__name__
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        print("call", name)
        return fn(*args, **kwargs)
    return inner

def retry(fn=None, *, times=2, exceptions=(ValueError,)):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return await func(*args, **kwargs)
                except exceptions as e:
                    print(f"attempt {attempt} of {func.__name__}: {e}")
            return None
        return wrapper
    if fn is None:
        return decorator
    return decorator(fn)

def timed(func=None, unit="ms"):
    def outer(f):
        @functools.wraps(f)
        def run(*a):
            t = time.perf_counter()
            try:
                return f(*a)
            finally:
                print(f.__name__, unit, time.perf_counter() - t >= 0)
        return run
    return outer(func) if callable(func) else outer

@traced
def add(a, b):
    return a + b

@traced(label="mul")
def times(a, b=2):
    return a * b

@retry
async def flaky(n):
    raise ValueError(f"no {n}")

@retry(times=1, exceptions=(KeyError, ValueError))
async def once():
    return "fine"

@timed
def f(x):
    return x + 1

@timed(unit="s")
def g(x, y):
    return x * y

class C:
    @traced
    def m(self, x):
        return x * 3
    @retry(times=3)
    async def am(self):
        raise ValueError("am")

async def main():
    print(add(1, 2), times(3), times(3, b=5))
    print(await flaky(1), await once())
    print(f(1), g(2, 3), add.__name__, times.__name__, flaky.__name__)
    c = C()
    print(c.m(2), await c.am())

asyncio.run(main())
