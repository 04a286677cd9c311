import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def resource(name):
    print("acquire", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    finally:
        print("release", name)


async def cleanup(label):
    print("cleanup", label)


async def main():
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(n)) for n in ("a", "b")]
        stack.push_async_callback(cleanup, "pushed")
        stack.callback(print, "plain callback")
        print(names)
    async with resource("x") as x, resource("y") as y:
        print(x, y)
    async with (
        resource("p") as p,
        resource("q"),
    ):
        print(p)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(resource("z"))
            raise ValueError("inside")
    except ValueError as e:
        print("caught", e)


asyncio.run(main())
