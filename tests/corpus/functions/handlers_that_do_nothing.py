import asyncio
from functools import wraps


def timeout(seconds, default=...):
    def decorator(fn):
        @wraps(fn)
        async def inner(*args, **kwargs):
            try:
                async with asyncio.timeout(seconds):
                    return await fn(*args, **kwargs)
            except TimeoutError:
                if default is ...:
                    raise TimeoutError(f"{fn.__name__} took more than {seconds}s") from None
        return inner
    return decorator


@timeout(0.05)
async def strict(n):
    await asyncio.sleep(n)
    return n


@timeout(0.05, default=0)
async def lenient(n):
    await asyncio.sleep(n)
    return n


async def main():
    print(await strict(0.01), await lenient(0.01))
    print(await lenient(1))
    try:
        await strict(1)
    except TimeoutError as e:
        print("error:", e)


asyncio.run(main())
