import asyncio


async def fetch(i):
    await asyncio.sleep(0.01)
    if i % 3 == 0:
        raise ValueError(f"bad {i}")
    if i == 4:
        raise KeyError("four")
    return i * 10


async def main():
    results = await asyncio.gather(*(fetch(i) for i in range(6)), return_exceptions=True)
    total = 0
    for i, result in enumerate(results):
        if isinstance(result, ValueError):
            print(i, "ValueError", result)
        elif isinstance(result, Exception):
            print(i, "failed", type(result).__name__, repr(result))
        else:
            total += result
            print(i, result)
    print("total", total)
    errors = [r for r in results if isinstance(r, Exception)]
    values = [r for r in results if not isinstance(r, BaseException)]
    print(len(errors), values, sum(values))


asyncio.run(main())
