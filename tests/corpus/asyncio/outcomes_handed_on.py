import asyncio


async def one(n):
    if n == 2:
        raise ValueError(n)
    return n * 10


def report(results):
    for r in results:
        if isinstance(r, Exception):
            print("error", r)
        else:
            print("ok", r)


def split(results: list[int | BaseException]) -> tuple[list[int], list[BaseException]]:
    good = [r for r in results if not isinstance(r, BaseException)]
    bad = [r for r in results if isinstance(r, BaseException)]
    return good, bad


class Pool:
    def __init__(self):
        self.last = []

    async def run(self, *ns):
        self.last = await asyncio.gather(*(one(n) for n in ns), return_exceptions=True)
        return self.last


async def collect(ns: list[int]) -> list[int | BaseException]:
    return await asyncio.gather(*(one(n) for n in ns), return_exceptions=True)


async def main():
    results = await asyncio.gather(*(one(n) for n in (1, 2, 3)), return_exceptions=True)
    report(results)
    print(split(results))
    print(await Pool().run(1, 2))
    print(await collect([2, 3]))


asyncio.run(main())
