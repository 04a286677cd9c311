import asyncio


async def load(n):
    print("load", n)
    return n


async def run_in_reverse(coros):
    results = []
    for coro in reversed(coros):
        results.append(await coro)
    return results


async def main():
    print(await run_in_reverse([load(1), load(2), load(3)]))
    unused = load(4)
    print("closing")
    unused.close()


asyncio.run(main())
