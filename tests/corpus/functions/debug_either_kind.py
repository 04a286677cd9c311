import asyncio
import functools
import inspect


def debug(func):
    """Works on both kinds of functions."""
    if asyncio.iscoroutinefunction(func):
        @functools.wraps(func)
        async def async_wrapper(*args, **kwargs):
            print(f"async {func.__name__} args={args} kwargs={kwargs}")
            result = await func(*args, **kwargs)
            print(f"async {func.__name__} -> {result}")
            return result
        return async_wrapper

    @functools.wraps(func)
    def sync_wrapper(*args, **kwargs):
        print(f"sync {func.__name__} args={args} kwargs={kwargs}")
        result = func(*args, **kwargs)
        print(f"sync {func.__name__} -> {result}")
        return result
    return sync_wrapper


def once(func):
    done = False
    value = None

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        nonlocal done, value
        if not done:
            value = func(*args, **kwargs)
            done = True
        return value
    return wrapper


def tag(name):
    def decorate(func):
        @functools.wraps(func)
        def inner(*args, **kwargs):
            return f"<{name}>{func(*args, **kwargs)}</{name}>"
        return inner
    return decorate


def coerce(*types):
    def decorate(func):
        @functools.wraps(func)
        def inner(*args):
            return func(*[t(a) for t, a in zip(types, args)])
        return inner
    return decorate


@debug
def add(a, b=10):
    return a + b


@debug
async def fetch(key, *, retries=1):
    await asyncio.sleep(0)
    return {"key": key, "retries": retries}


@once
def load_config():
    print("loading")
    return {"debug": True}


@tag("b")
@tag("i")
def hello(name):
    return f"hello {name}"


@coerce(int, float)
def scale(n, factor):
    return n * factor


async def main():
    add(1)
    add(1, b=2)
    await fetch("k")
    await fetch("k", retries=3)
    print(load_config() is load_config())
    print(hello("bob"), hello.__name__)
    print(scale("3", "1.5"))

asyncio.run(main())
