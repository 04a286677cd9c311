import asyncio


class AsyncRange:
    def __init__(self, start, stop, step=1):
        self.start, self.stop, self.step = start, stop, step

    def __aiter__(self):
        self.current = self.start
        return self

    async def __anext__(self):
        if self.current >= self.stop:
            raise StopAsyncIteration
        value = self.current
        self.current += self.step
        await asyncio.sleep(0)
        return value


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    async def __aiter__(self):
        if self.left:
            async for v in self.left:
                yield v
        yield self.value
        if self.right:
            async for v in self.right:
                yield v


class Paginator:
    def __init__(self, pages):
        self._pages = pages

    async def _fetch(self, i):
        await asyncio.sleep(0)
        return self._pages[i] if i < len(self._pages) else []

    async def items(self):
        i = 0
        while page := await self._fetch(i):
            for item in page:
                yield item
            i += 1


async def zip_async(a, b):
    ait, bit = aiter(a), aiter(b)
    while True:
        try:
            x = await anext(ait)
            y = await anext(bit)
        except StopAsyncIteration:
            return
        yield x, y


async def main():
    print([x async for x in AsyncRange(0, 10, 3)])
    r = AsyncRange(1, 4)
    async for x in r:
        async for y in AsyncRange(0, x):
            print((x, y), end=" ")
    print()
    it = aiter(AsyncRange(5, 7))
    print(await anext(it), await anext(it), await anext(it, "end"))
    tree = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
    print([v async for v in tree])
    async for v in tree:
        if v > 2:
            print("first over 2:", v)
            break
    p = Paginator([[1, 2], [3], [4, 5]])
    print([i async for i in p.items() if i % 2])
    async for pair in zip_async(AsyncRange(0, 3), p.items()):
        print(pair)
    matrix = [[c async for c in AsyncRange(0, r)] async for r in AsyncRange(1, 4)]
    print(matrix)
    print(max([x async for x in AsyncRange(0, 5)], default=0), {x % 3 async for x in AsyncRange(0, 9)})


asyncio.run(main())
