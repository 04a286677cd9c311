import asyncio
import functools
import time


def measure(func):
    @functools.wraps(func)
    async def wrapper(*args, **kwargs):
        t0 = time.monotonic()
        try:
            return await func(*args, **kwargs)
        finally:
            dt = time.monotonic() - t0
            print(f"{func.__name__} finished in time: {dt < 1}")
    return wrapper


def validate(**rules):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            for name, check in rules.items():
                if name in kwargs and not check(kwargs[name]):
                    raise ValueError(f"invalid {name}: {kwargs[name]!r}")
            return await func(*args, **kwargs)
        return wrapper
    return decorator


def fallback(default):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            try:
                return await func(*args, **kwargs)
            except Exception as e:
                print(f"fallback for {func.__name__}: {e}")
                return default
        return wrapper
    return decorator


@measure
@validate(age=lambda a: a >= 0, name=lambda n: len(n) > 0)
async def create_user(*, name, age):
    await asyncio.sleep(0.01)
    return f"{name}:{age}"


@fallback(default=-1)
async def risky(n):
    if n % 2:
        raise RuntimeError(f"odd {n}")
    return n * 10


@fallback([])
async def fetch_list(ok):
    if not ok:
        raise OSError("down")
    return [1, 2, 3]


async def main():
    print(await create_user(name="ann", age=30))
    try:
        await create_user(name="bob", age=-5)
    except ValueError as e:
        print("error:", e)
    print(await asyncio.gather(*(risky(i) for i in range(4))))
    print(await fetch_list(True), await fetch_list(False))

asyncio.run(main())
