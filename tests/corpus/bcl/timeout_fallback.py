import asyncio


async def slow_query(delay: float) -> str:
    await asyncio.sleep(delay)
    return "fresh data"


async def query_with_fallback(delay: float) -> str:
    try:
        return await asyncio.wait_for(slow_query(delay), timeout=0.15)
    except asyncio.TimeoutError:
        print("query timed out, using cache")
        return "cached data"


async def main():
    print(await query_with_fallback(0.01))
    print(await query_with_fallback(5))


asyncio.run(main())
