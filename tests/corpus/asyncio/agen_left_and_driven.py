import asyncio


async def counter(n):
    try:
        for i in range(n):
            try:
                received = yield i
                if received is not None:
                    print("got", received)
            except ValueError as e:
                print("caught", e)
                yield -1
    finally:
        print("cleanup")


async def main():
    gen = counter(5)
    print(await gen.__anext__())
    print(await gen.asend("hello"))
    print(await gen.athrow(ValueError("oops")))
    print(await anext(gen))
    await gen.aclose()
    print(await anext(gen, "done"))
    try:
        await anext(gen)
    except StopAsyncIteration:
        print("stop")

    async for v in counter(10):
        if v == 2:
            break
    print("after break")
    await asyncio.sleep(0)
    print("later")
    try:
        async for v in counter(3):
            if v == 1:
                raise KeyError("k")
    except KeyError as e:
        print("key error", e)
    await asyncio.sleep(0)
    g = counter(4)
    async for v in g:
        print("first", v)
        if v == 1:
            break
    async for v in g:
        print("second", v)
    left = counter(2)
    print(await anext(left))
    print("end")


asyncio.run(main())
