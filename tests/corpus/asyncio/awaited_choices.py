import asyncio


async def f(x):
    print("f", x)
    return x


async def g(c, xs):
    a = [await f(x) for x in xs] if c else []
    b = c and [await f(x * 10) for x in xs]
    return a, b


async def agen(n):
    for i in range(n):
        yield i


async def h(c):
    return [x async for x in agen(3)] if c else None


async def two(c, d):
    return (await f(1) if c else await f(2)) + (await f(3) if d else 0)


class Box:
    def __init__(self, items):
        self.items = items

    async def first(self):
        return await f(self.items[0]) if self.items else None

    async def total(self):
        return sum([await f(i) for i in self.items]) if self.items else -1

    async def pick(self, key):
        found = next((i for i in self.items if i == key), None)
        return (await self.first(), found) if found is not None else (None, None)


async def main():
    print(await g(False, [1]), await g(True, [2]))
    print(await h(False), await h(True))
    print(await two(True, False))
    for b in (Box([]), Box([4, 5])):
        print(await b.first(), await b.total(), await b.pick(5))
    x = await asyncio.gather(*[f(i) for i in (1, 2)]) if False else "none"
    print(x)


asyncio.run(main())
