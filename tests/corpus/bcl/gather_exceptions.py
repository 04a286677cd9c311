import asyncio


async def risky(n):
    await asyncio.sleep(0.01)
    if n % 2:
        raise ValueError(f"odd number: {n}")
    return n * 10


async def main():
    results = await asyncio.gather(*(risky(i) for i in range(4)), return_exceptions=True)
    for i, r in enumerate(results):
        if isinstance(r, Exception):
            print(f"task {i} failed: {r}")
        else:
            print(f"task {i} -> {r}")
    ok = [r for r in results if not isinstance(r, Exception)]
    print(ok)


asyncio.run(main())
