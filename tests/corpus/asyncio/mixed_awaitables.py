import asyncio
from typing import Any, Coroutine


class Delayed:
    def __init__(self, value, delay=0.0):
        self.value, self.delay = value, delay

    def __await__(self):
        yield from asyncio.sleep(self.delay).__await__()
        return self.value


async def none_job():
    await asyncio.sleep(0)


async def int_job(n: int) -> int:
    await asyncio.sleep(0)
    return n + 1


async def str_job(s: str) -> str:
    return s.upper()


async def failing() -> int:
    raise KeyError("missing")


async def run_all(*coros: Coroutine[Any, Any, Any]) -> list[Any]:
    results = []
    for c in coros:
        try:
            results.append(await c)
        except Exception as e:
            results.append(e)
    return results


async def main():
    print(await asyncio.gather(int_job(1), str_job("x"), none_job()))
    jobs = [int_job(2), str_job("yz"), none_job()]
    print(await asyncio.gather(*jobs, return_exceptions=True))
    print(await run_all(int_job(5), failing(), str_job("q"), none_job()))
    print(await Delayed("later", 0.001), await asyncio.wait_for(Delayed(3), 1))
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(fut.set_result, {"k": [1, 2]})
    mixed = await asyncio.gather(fut, asyncio.create_task(int_job(9)), asyncio.to_thread(sum, [1, 2, 3]))
    print(mixed)
    table = {"int": int_job(1), "str": str_job("s")}
    print({k: await v for k, v in table.items()})
    results = await asyncio.gather(*map(int_job, range(4)))
    print(results, sum(results))
    first, (second, third) = await asyncio.gather(int_job(0), asyncio.gather(str_job("in"), int_job(7)))
    print(first, second, third)


asyncio.run(main())
