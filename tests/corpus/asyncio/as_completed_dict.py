import asyncio


async def job(n):
    await asyncio.sleep(n / 100)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    for coro in asyncio.as_completed([job(3), job(1), job(2)]):
        try:
            result = await coro
            print("got", result)
        except ValueError as e:
            print("error", e)
    tasks = {asyncio.create_task(job(n)): n for n in (3, 1, 4)}
    async for done in asyncio.as_completed(tasks):
        print(tasks[done], await done)
    try:
        for coro in asyncio.as_completed([job(1), job(50)], timeout=0.05):
            print(await coro)
    except asyncio.TimeoutError:
        print("timeout")
    total = 0
    for i, fut in enumerate(asyncio.as_completed(map(job, [3, 1])), 1):
        total += await fut
        print(f"{i}/2 total={total}")


asyncio.run(main())
