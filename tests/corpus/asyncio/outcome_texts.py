import asyncio
async def risky(n):
    if n == 1:
        raise ValueError("one")
    return n
async def main():
    outcome = await asyncio.gather(risky(1), risky(2), return_exceptions=True)
    print([type(o).__name__ if isinstance(o, BaseException) else o for o in outcome])
    for r in outcome:
        status = "error" if isinstance(r, Exception) else r * 2
        print(status)
asyncio.run(main())
