import asyncio


async def fetch(n):
    try:
        await asyncio.sleep(0.3 * n)
        return f"page {n}"
    finally:
        print("fetch", n, "over")


async def main():
    for n in range(3):
        try:
            print(await asyncio.wait_for(fetch(n), timeout=0.15))
        except (asyncio.TimeoutError, ValueError) as e:
            print("timeout", type(e).__name__, str(e))


asyncio.run(main())
