import asyncio


class Machine:
    def __init__(self, state="idle"):
        self.state = state

    def start(self, then="running"):
        if then is not None:
            self.state = then
        return self.state


async def job(n):
    await asyncio.sleep(0.001 * n)
    if n == 2:
        raise ValueError(f"job {n}")
    return n


async def quiet(n):
    await asyncio.sleep(0.001 * n)
    if n == 1:
        raise OSError("quiet")


async def main():
    tasks = [asyncio.create_task(quiet(n)) for n in range(3)]
    await asyncio.gather(*tasks, return_exceptions=True)
    print([t.exception() for t in tasks])
    await asyncio.gather(*(job(n) for n in range(3)), return_exceptions=True)
    results = await asyncio.gather(*(job(n) for n in range(3)), return_exceptions=True)
    print([str(r) if isinstance(r, Exception) else r for r in results])
    print(sum(isinstance(r, Exception) for r in results), sum(n > 0 for n in range(4)))
    print(Machine().start(), Machine().start("walking"))


asyncio.run(main())
