import asyncio


class Session:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("open", self.name)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print("close", self.name, exc_type.__name__ if exc_type else None)
        return False

    async def get(self, n):
        await asyncio.sleep(0)
        return f"{self.name}:{n}"


class Swallow:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        return exc_type is ValueError


class Cursor:
    def __init__(self, rows):
        self.rows = rows

    def __enter__(self):
        return iter(self.rows)

    def __exit__(self, exc_type, exc, tb):
        if exc is not None:
            print("rollback", exc)
        else:
            print("commit")


class Feed:
    """Its own iterator, and a manager that ignores what its block raises."""

    def __init__(self, left):
        self.left = left

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        print("feed closed")

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left


async def latest(feed):
    async with feed:
        async for item in feed:
            yield item * 10


async def pages(n):
    async with Session("s") as session:
        for i in range(n):
            yield await session.get(i)


async def tolerant(xs):
    for x in xs:
        async with Swallow():
            if x < 0:
                raise ValueError(x)
            yield x


def rows(n):
    with Cursor(range(n)) as cursor:
        for row in cursor:
            yield row * 2


async def main():
    async for p in pages(3):
        print(p)
    async for p in pages(3):
        print(p)
        break
    print([x async for x in tolerant([1, -2, 3])])
    print([x async for x in latest(Feed(3))])
    for r in rows(3):
        print(r)
    print(sum(rows(4)))


asyncio.run(main())
