import asyncio
import logging
import sys
from contextlib import AbstractAsyncContextManager, asynccontextmanager


class Resource(AbstractAsyncContextManager):
    opened = 0

    def __init__(self, name, fail_on_close=False):
        self.name = name
        self.fail = fail_on_close

    async def __aenter__(self):
        Resource.opened += 1
        return self

    async def __aexit__(self, exc_type, exc, tb):
        Resource.opened -= 1
        if self.fail:
            raise OSError(f"close {self.name}") from exc
        return None

    async def read(self, n):
        await asyncio.sleep(0)
        if n < 0:
            raise ValueError("negative size")
        return self.name * n


@asynccontextmanager
async def both(*names, **options):
    resources = [Resource(n, **options) for n in names]
    async with resources[0] as a:
        async with resources[1] as b:
            yield a, b


def explain(e, depth=0):
    out = [f"{'  ' * depth}{type(e).__name__}: {e}"]
    if e.__cause__ is not None:
        out += explain(e.__cause__, depth + 1)
    elif e.__context__ is not None and not e.__suppress_context__:
        out += explain(e.__context__, depth + 1)
    return out


async def use(n, **options):
    async with both("x", "y", **options) as (a, b):
        return await a.read(n) + await b.read(n)


async def main():
    print(await use(2), Resource.opened)
    for args in ((-1, {}), (1, {"fail_on_close": True}), (-1, {"fail_on_close": True})):
        n, opts = args
        try:
            print(await use(n, **opts))
        except Exception as e:
            print("\n".join(explain(e)))
        finally:
            print("open:", Resource.opened)
    log = logging.getLogger("app")
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.debug("hidden")
    log.info("used %d of %s", 3, "many")
    log.warning("done")


asyncio.run(main())
