"""yield inside try, except and finally; throw."""
import asyncio


def resilient(items):
    for item in items:
        try:
            yield 10 // item
        except ZeroDivisionError:
            yield -1
        finally:
            print("done", item)


def listener():
    while True:
        try:
            x = yield
            print("got", x)
        except ValueError as e:
            print("handled", e)
        except GeneratorExit:
            print("closing")
            return


async def ticker(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.01)
            yield i
    finally:
        print("ticker closed")


async def safe(source):
    try:
        async for x in source:
            yield x * 2
    except RuntimeError as e:
        print("swallowed", e)
        yield -1


async def failing():
    yield 1
    raise RuntimeError("broken")


async def main():
    print(list(resilient([1, 2, 0, 5])))
    g = listener()
    next(g)
    g.send(1)
    g.throw(ValueError("bad"))
    g.send(2)
    g.close()
    async for t in ticker(3):
        print(t)
    print([x async for x in safe(failing())])
    agen = ticker(5)
    print(await agen.__anext__())
    print(await anext(agen))
    await agen.aclose()


asyncio.run(main())
