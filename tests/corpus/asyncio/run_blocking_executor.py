import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def blocking_task(name, seconds, verbose=False):
    time.sleep(seconds)
    if verbose:
        print(f"{name} done")
    return f"{name}:{seconds}"


async def main():
    loop = asyncio.get_running_loop()
    executor = ThreadPoolExecutor(max_workers=2)
    result = await loop.run_in_executor(executor, partial(blocking_task, "p", 0.01, verbose=True))
    print(result)
    results = await asyncio.gather(*[loop.run_in_executor(executor, blocking_task, f"t{i}", 0.01) for i in range(3)])
    print(results)
    executor.shutdown(wait=True)


if __name__ == "__main__":
    asyncio.run(main())
