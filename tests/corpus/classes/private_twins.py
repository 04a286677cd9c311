"""Methods that differ by an underscore alone: the public one checks, the private one does the work."""
import asyncio


class Stock:
    def __init__(self):
        self.total = 0
        self.log = []

    def add(self, n: int = 1) -> None:
        if n < 1:
            raise ValueError(f"cannot add {n}")
        self._add(n)

    def _add(self, n: int) -> None:
        self.__add(n)
        self.log.append(n)

    def __add(self, n):
        self.total += n

    def limits(self, high=None, low=None):
        self._limits(high=high, low=low)
        return self.total

    def _limits(self, high=None, low=None):
        if high is not None and self.total > high:
            self.total = high
        if low is not None and self.total < low:
            self.total = low


class Loud(Stock):
    def _add(self, n):
        print("adding", n)
        super()._add(n)


class Job:
    async def run(self, name):
        print("start", name)
        return await self._run(name)

    async def _run(self, name):
        await asyncio.sleep(0)
        return name


class Twice(Job):
    async def _run(self, name):
        return 2 * await super()._run(name)


stock = Loud()
stock.add(5)
stock.add()
stock._add(3)
try:
    stock.add(0)
except ValueError as error:
    print(error)
print(stock.total, stock.log, stock.limits(8), stock.limits(low=20))
print(asyncio.run(Job().run("a")), asyncio.run(Twice().run("b")))
