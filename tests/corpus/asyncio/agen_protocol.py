import asyncio


async def ticker(n):
    try:
        for i in range(n):
            received = yield i
            if received:
                print("received", received)
            await asyncio.sleep(0)
    except ValueError as e:
        print("thrown", e)
        yield -1
    finally:
        print("closing")


async def main():
    gen = ticker(5)
    print(await gen.__anext__())
    print(await anext(gen))
    print(await gen.asend("hi"))
    print(await gen.athrow(ValueError("bad")))
    await gen.aclose()
    print(await anext(gen, "exhausted"))

    other = ticker(2)
    async for i in other:
        print("item", i)
    try:
        await anext(other)
    except StopAsyncIteration:
        print("stopped")


asyncio.run(main())
