import asyncio
import time


def blocking(n):
    time.sleep(0.01)
    return n * 2


async def main():
    result = await asyncio.to_thread(blocking, 21)
    print(result)
    results = await asyncio.gather(asyncio.to_thread(blocking, 1), asyncio.to_thread(blocking, 2))
    print(results)
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 5))


asyncio.run(main())
