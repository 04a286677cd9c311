import asyncio
import random


async def worker(n: int) -> int:
    await asyncio.sleep(n * 0.01)
    if n == 3:
        raise RuntimeError("three!")
    return n * n


async def main():
    tasks = {asyncio.create_task(worker(i), name=f"w{i}") for i in (1, 2, 3, 4)}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("first:", [t.get_name() for t in done], len(pending))
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    for t in sorted(done, key=lambda t: t.get_name()):
        exc = t.exception()
        print(t.get_name(), "exc" if exc else t.result(), repr(exc))
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print("timeout:", len(done), len(pending))
    for p in pending:
        p.cancel()
    results = await asyncio.gather(*pending, return_exceptions=True)
    print([type(r).__name__ for r in results])
    try:
        await asyncio.wait([])
    except ValueError as e:
        print("ValueError:", e)
    t = asyncio.create_task(worker(1))
    done, _ = await asyncio.wait({t})
    if t in done:
        print("t is done:", t.result())
    print(t.done(), t.cancelled())
    while tasks:
        finished, tasks = await asyncio.wait(tasks, return_when=asyncio.ALL_COMPLETED)
        print(len(finished))


asyncio.run(main())
