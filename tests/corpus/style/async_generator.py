import asyncio


async def fibonacci(limit):
    """Yield the Fibonacci numbers below limit."""
    a, b = 0, 1
    while a < limit:
        yield a
        await asyncio.sleep(0)
        a, b = b, a + b


async def evens(source):
    async for value in source:
        if value % 2 == 0:
            yield value


async def main():
    async for n in fibonacci(20):
        print(n, end=" ")
    print()
    print([n async for n in evens(fibonacci(100))])
    lookup = {n: n * n async for n in fibonacci(6)}
    print(lookup)


asyncio.run(main())
