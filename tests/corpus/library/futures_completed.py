import asyncio
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, ALL_COMPLETED
from functools import partial


def square(n, offset=0):
    time.sleep(0.01 * (3 - n % 3))
    if n == 7:
        raise ValueError(f"cannot square {n}")
    return n * n + offset


def main_sync():
    with ThreadPoolExecutor(max_workers=3, thread_name_prefix="sq") as pool:
        futures = {pool.submit(square, n): n for n in range(5, 9)}
        results = {}
        for fut in as_completed(futures):
            n = futures[fut]
            try:
                results[n] = fut.result()
            except ValueError as e:
                results[n] = str(e)
        for n in sorted(results):
            print(n, results[n])
        print(list(pool.map(square, [1, 2, 3])))
        fs = [pool.submit(square, n, offset=100) for n in (1, 2)]
        done, not_done = wait(fs, return_when=ALL_COMPLETED)
        print(len(done), len(not_done), sorted(f.result() for f in done))
        f = pool.submit(square, 7)
        print(type(f.exception()).__name__, f.done(), f.cancelled())


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        tasks = [loop.run_in_executor(pool, square, n) for n in (1, 2, 3)]
        print(await asyncio.gather(*tasks))
        print(await loop.run_in_executor(pool, partial(square, 4, offset=1)))
        results = await asyncio.gather(loop.run_in_executor(None, square, 7), return_exceptions=True)
        print(results)


main_sync()
asyncio.run(main())
