import asyncio
from functools import wraps
def retry(*exceptions, times=3):
    if not exceptions:
        exceptions = (Exception,)
    def deco(f):
        @wraps(f)
        async def wrapper(*args):
            for n in range(times):
                try:
                    return await f(*args)
                except exceptions as e:
                    print("caught", type(e).__name__, n)
            return None
        return wrapper
    return deco

@retry(KeyError, ValueError)
async def a(x):
    if x < 0:
        raise KeyError(x)
    return x
@retry(times=2)
async def b(x):
    raise OSError(x)
async def main():
    print(await a(1), await a(-1), await b(2))
asyncio.run(main())
