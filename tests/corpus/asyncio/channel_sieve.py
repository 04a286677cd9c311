import asyncio
from typing import NamedTuple


class Stats(NamedTuple):
    name: str
    sent: int
    lost: int = 0

    @property
    def rate(self) -> float:
        return self.lost / self.sent if self.sent else 0.0


class Channel:
    """Go-like unbuffered channel."""

    def __init__(self):
        self._putters = []
        self._getters = []
        self._closed = False

    async def send(self, value):
        if self._closed:
            raise RuntimeError("send on closed channel")
        while self._getters:
            fut = self._getters.pop(0)
            if not fut.done():
                fut.set_result((value, True))
                return
        fut = asyncio.get_running_loop().create_future()
        self._putters.append((value, fut))
        await fut

    async def recv(self):
        if self._putters:
            value, fut = self._putters.pop(0)
            fut.set_result(None)
            return value, True
        if self._closed:
            return None, False
        fut = asyncio.get_running_loop().create_future()
        self._getters.append(fut)
        return await fut

    def close(self):
        self._closed = True
        for fut in self._getters:
            if not fut.done():
                fut.set_result((None, False))
        self._getters.clear()

    async def __aiter__(self):
        while True:
            value, ok = await self.recv()
            if not ok:
                return
            yield value


async def generate(ch, n):
    for i in range(2, n):
        await ch.send(i)
    ch.close()


async def sieve(src, prime, dst):
    async for x in src:
        if x % prime:
            await dst.send(x)
    dst.close()


async def primes(limit):
    src = Channel()
    tasks = [asyncio.create_task(generate(src, limit))]
    found = []
    while True:
        value, ok = await src.recv()
        if not ok:
            break
        found.append(value)
        dst = Channel()
        tasks.append(asyncio.create_task(sieve(src, value, dst)))
        src = dst
    await asyncio.gather(*tasks)
    return found


async def main():
    print(await primes(30))
    ch = Channel()

    async def feeder():
        for word in "to be or not".split():
            await ch.send(word)
        ch.close()
    t = asyncio.create_task(feeder())
    print([w.upper() async for w in ch])
    await t
    try:
        await ch.send("x")
    except RuntimeError as e:
        print(e)
    s = Stats("a", 10, 3)
    print(s, f"{s.rate:.0%}", s._replace(lost=0).rate, Stats("b", 0).rate)
    name, *rest = s
    print(name, rest, max([s, Stats("c", 4)], key=lambda x: x.rate).name)


asyncio.run(main())
