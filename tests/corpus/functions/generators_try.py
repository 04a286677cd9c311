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


asyncio.run(main())
