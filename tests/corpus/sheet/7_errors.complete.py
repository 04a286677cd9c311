import asyncio

async def may_fail(n):
    if n == 2:
        raise ValueError("Oops")
    return n

async def main():
    try:
        results = await asyncio.gather(may_fail(1), may_fail(2))
    except ValueError as e:
        print("Caught:", e)

asyncio.run(main())
