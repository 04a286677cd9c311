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
                return default
        return inner
    return decorator


@timeout(0.15)
async def strict(n):
    await asyncio.sleep(n)
    return "strict done"


@timeout(0.15, default="fallback")
async def lenient(n):
    await asyncio.sleep(n)
    return "lenient done"


class Api:
    @timeout(0.15, default=None)
    async def fetch(self, n):
        await asyncio.sleep(n)
        return {"n": n}


async def main():
    print(await strict(0.001), await lenient(0.001))
    print(await lenient(1), await Api().fetch(1), await Api().fetch(0))
    try:
        await strict(1)
    except TimeoutError as e:
        print("error:", e, e.__suppress_context__)


asyncio.run(main())
