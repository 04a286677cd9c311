import asyncio
from collections import deque
from typing import Any, Optional


class ChannelClosed(Exception):
    pass


class Channel:
    """Go-like channel with optional buffering."""

    def __init__(self, capacity: int = 0):
        self.capacity = capacity
        self._buffer: deque = deque()
        self._getters: deque = deque()
        self._putters: deque = deque()
        self._closed = False

    async def send(self, value: Any) -> None:
        if self._closed:
            raise ChannelClosed("send on closed channel")
        while self._getters:
            getter = self._getters.popleft()
            if not getter.done():
                getter.set_result((value, True))
                return
        if len(self._buffer) < self.capacity:
            self._buffer.append(value)
            return
        fut = asyncio.get_running_loop().create_future()
        self._putters.append((value, fut))
        await fut

    async def recv(self):
        if self._buffer:
            value = self._buffer.popleft()
            if self._putters:
                pending, fut = self._putters.popleft()
                self._buffer.append(pending)
                fut.set_result(None)
            return value, True
        if self._putters:
            value, fut = self._putters.popleft()
            fut.set_result(None)
            return value, True
        if self._closed:
            return None, False
        fut = asyncio.get_running_loop().create_future()
        self._getters.append(fut)
        return await fut

    def close(self):
        self._closed = True
        for getter in self._getters:
            if not getter.done():
                getter.set_result((None, False))

    def __aiter__(self):
        return self

    async def __anext__(self):
        value, ok = await self.recv()
        if not ok:
            raise StopAsyncIteration
        return value


async def generate(ch: Channel, n: int):
    for i in range(2, n):
        await ch.send(i)
    ch.close()


async def filter_prime(inp: Channel, out: Channel, prime: int):
    async for v in inp:
        if v % prime:
            await out.send(v)
    out.close()


async def primes(limit: int):
    ch = Channel()
    tasks = [asyncio.create_task(generate(ch, limit))]
    found = []
    while True:
        prime, ok = await ch.recv()
        if not ok:
            break
        found.append(prime)
        nxt = Channel(1)
        tasks.append(asyncio.create_task(filter_prime(ch, nxt, prime)))
        ch = nxt
    await asyncio.gather(*tasks)
    return found


async def main():
    print(await primes(40))
    ch = Channel(2)
    await ch.send("a")
    await ch.send("b")
    t = asyncio.create_task(ch.send("c"))
    await asyncio.sleep(0)
    print(t.done(), await ch.recv(), await ch.recv())
    await t
    ch.close()
    print(await ch.recv(), await ch.recv())
    try:
        await ch.send("x")
    except ChannelClosed as e:
        print("error:", e)

asyncio.run(main())
