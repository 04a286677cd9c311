import asyncio


async def collatz(n):
    steps = 0
    highest = n
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        highest = max(highest, n)
        steps += 1
        if steps % 50 == 0:
            await asyncio.sleep(0)
    return steps, highest


async def main():
    starts = [6, 7, 27, 97]
    results = await asyncio.gather(*[collatz(n) for n in starts])
    for start, (steps, highest) in zip(starts, results):
        print(start, steps, highest)


asyncio.run(main())
