import asyncio
import functools
import time


def log_calls(func):
    """Log every call."""
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        args_repr = [repr(a) for a in args]
        kwargs_repr = [f"{k}={v!r}" for k, v in kwargs.items()]
        signature = ", ".join(args_repr + kwargs_repr)
        print(f"Calling {func.__name__}({signature})")
        result = func(*args, **kwargs)
        print(f"{func.__name__} returned {result!r}")
        return result
    return wrapper


def timer(func):
    @functools.wraps(func)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = await func(*args, **kwargs)
        elapsed = time.perf_counter() - start
        print(f"{func.__name__} took {'short' if elapsed < 5 else 'long'}")
        return result
    return wrapper


@log_calls
def add(a, b):
    return a + b


@log_calls
def greet(name, greeting="Hello", *, punct="!"):
    """Greets."""
    return f"{greeting}, {name}{punct}"


@log_calls
def nothing():
    print("inside")


@timer
async def fetch(url, delay=0.01):
    await asyncio.sleep(delay)
    return {"url": url, "status": 200}


@timer
@log_calls
async def plain(n):
    return n * 2


add(1, 2)
greet("World")
greet("Bob", punct="?")
greet("Eve", greeting="Hi")
nothing()
print(greet.__name__, greet.__doc__)
print(asyncio.run(fetch("http://example.com")))
