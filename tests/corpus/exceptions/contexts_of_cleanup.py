import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


class Loud:
    def __init__(self, name, fail=False):
        self.name = name
        self.fail = fail

    async def __aenter__(self):
        return self

    async def __aexit__(self, et, ev, tb):
        if self.fail:
            raise OSError(f"{self.name} failed to close")


class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, et, ev, tb):
        if et is KeyError:
            return True
        raise RuntimeError("exit") from None


@asynccontextmanager
async def session():
    try:
        yield "s"
    finally:
        await asyncio.sleep(0)
        raise TypeError("cleanup failed")


@contextmanager
def plain():
    try:
        yield
    except ValueError:
        int("x y")


async def fail(exc):
    await asyncio.sleep(0)
    raise exc


def chain(e):
    parts = []
    while e is not None:
        parts.append(f"{type(e).__name__}({e})")
        e = e.__context__
    return " <- ".join(parts)


async def case(n):
    if n == 0:
        try:
            await fail(KeyError("k"))
        except KeyError:
            await fail(LookupError("inside"))
    elif n == 1:
        try:
            await fail(ValueError("body"))
        finally:
            await fail(TypeError("finally"))
    elif n == 2:
        async with Loud("res", True):
            await fail(ValueError("in with"))
    elif n == 3:
        async with Loud("res", True):
            pass
    elif n == 4:
        with Swallow():
            raise KeyError("gone")
        with Swallow():
            raise ValueError("stays")
    elif n == 5:
        async with session() as s:
            raise ValueError(s)
    elif n == 6:
        with plain():
            raise ValueError("body")
    elif n == 7:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(Loud("a"))
            await stack.enter_async_context(Loud("b", True))
            await stack.enter_async_context(Loud("c"))
            raise KeyError("boom")
    elif n == 8:
        try:
            try:
                1 / 0
            except ZeroDivisionError as e:
                raise ValueError("first") from e
        except ValueError:
            {}["missing"]
    else:
        task = asyncio.create_task(fail(ArithmeticError("task")))
        try:
            raise ValueError("main")
        except ValueError:
            try:
                await task
            finally:
                print("waited")


async def main():
    for n in range(10):
        try:
            await case(n)
        except Exception as e:
            print(n, chain(e), e.__suppress_context__)


asyncio.run(main())
