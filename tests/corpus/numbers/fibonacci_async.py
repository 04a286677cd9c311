import asyncio


async def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    await asyncio.sleep(0)
    return a


async def main():
    results = await asyncio.gather(*(fibonacci(n) for n in (10, 47, 93, 120)))
    for value in results:
        print(value, value % 10)
    print(max(results) > min(results))


asyncio.run(main())
