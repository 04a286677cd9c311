import asyncio
import contextlib
import io
import traceback


class Resource:
    live = 0

    def __init__(self, name, fail_on=None):
        self.name, self.fail_on = name, fail_on

    async def __aenter__(self):
        if self.fail_on == "enter":
            raise OSError(f"cannot open {self.name}")
        Resource.live += 1
        print("open", self.name)
        return self

    async def __aexit__(self, et, ev, tb):
        await asyncio.sleep(0)
        Resource.live -= 1
        print("close", self.name, et.__name__ if et else "clean")
        if self.fail_on == "exit":
            raise RuntimeError(f"close of {self.name} failed")
        return self.fail_on == "swallow"


@contextlib.asynccontextmanager
async def retrying(attempts):
    for n in range(1, attempts + 1):
        try:
            yield n
            return
        except ZeroDivisionError:
            print("gave up inside generator")
            raise ValueError("wrapped") from None


async def scenario(*specs):
    async with contextlib.AsyncExitStack() as stack:
        for name, fail in specs:
            await stack.enter_async_context(Resource(name, fail))
        stack.push_async_callback(farewell, len(specs), word="bye")
        stack.callback(print, "sync callback")
        if any(f == "swallow" for _, f in specs):
            raise KeyError("inner")
        return "value"
    return "after swallow"


async def farewell(n, *, word):
    await asyncio.sleep(0)
    print(word, n)


async def main():
    print(await scenario(("a", None), ("b", None)))
    print(await scenario(("a", None), ("b", "swallow")))
    for specs in ([("a", None), ("b", "enter")], [("a", None), ("b", "exit")]):
        try:
            await scenario(*specs)
        except (OSError, RuntimeError) as e:
            print("->", type(e).__name__, e, "ctx:", type(e.__context__).__name__)
    try:
        async with retrying(2) as n:
            print("attempt", n)
            1 / 0
    except ValueError as e:
        print(e, e.__cause__, e.__suppress_context__)
    async with contextlib.AsyncExitStack() as outer:
        inner = await outer.enter_async_context(Resource("moved"))
        saved = outer.pop_all()
    print("still live", Resource.live, inner.name)
    await saved.aclose()
    buf = io.StringIO()
    with contextlib.redirect_stdout(buf):
        await farewell(3, word="hidden")
    print(repr(buf.getvalue()), Resource.live)
    async with contextlib.nullcontext(5) as five, contextlib.aclosing(gen()) as g:
        print(five, [x async for x in g])
    try:
        await scenario(("x", "enter"))
    except OSError:
        print(traceback.format_exc().strip().splitlines()[-1])


async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen closed")


asyncio.run(main())
