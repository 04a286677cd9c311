import asyncio
import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor


def blocking(n):
    time.sleep(0.01)
    return n * n


def cpu_bound():
    return sum(i * i for i in range(1000))


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 3))
    with concurrent.futures.ThreadPoolExecutor() as pool:
        print(await loop.run_in_executor(pool, cpu_bound))
    with ThreadPoolExecutor(max_workers=3) as executor:
        futures = [loop.run_in_executor(executor, blocking, i) for i in range(5)]
        print(await asyncio.gather(*futures))
        task = loop.run_in_executor(executor, lambda: "from lambda")
        print(await task)


asyncio.run(main())
