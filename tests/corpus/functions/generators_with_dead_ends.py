import asyncio


class Source:
    async def stream(self):
        raise NotImplementedError
        yield 0


class Numbers(Source):
    async def stream(self):
        for i in range(3):
            yield i


def first_two(items):
    for item in items[:2]:
        yield item
    return
    yield "never"


def nothing():
    if 0:
        yield 1


def once():
    while True:
        yield 1
        break
        yield 2


async def main():
    async for x in Numbers().stream():
        print(x)
    try:
        async for x in Source().stream():
            print(x)
    except NotImplementedError:
        print("not implemented")
    print(list(first_two("abc")), list(nothing()), list(once()))
    print(type(once()), type(once()).__name__)
    if 1:
        print("always")


asyncio.run(main())
