"""Shared futures: a promise-style API on asyncio."""
from __future__ import annotations

import asyncio
from typing import Any, Callable, Generic, TypeVar

T = TypeVar("T")


class Promise:
    def __init__(self, executor: Callable[[Callable[[Any], None], Callable[[Exception], None]], None] | None = None):
        self._future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        if executor is not None:
            try:
                executor(self.resolve, self.reject)
            except Exception as e:
                self.reject(e)

    def resolve(self, value: Any) -> None:
        if not self._future.done():
            self._future.set_result(value)

    def reject(self, error: Exception) -> None:
        if not self._future.done():
            self._future.set_exception(error)

    def then(self, fn: Callable[[Any], Any]) -> Promise:
        nxt = Promise()

        def done(fut: asyncio.Future[Any]) -> None:
            if fut.exception() is not None:
                nxt.reject(fut.exception())
                return
            try:
                nxt.resolve(fn(fut.result()))
            except Exception as e:
                nxt.reject(e)
        self._future.add_done_callback(done)
        return nxt

    def catch(self, fn: Callable[[Exception], Any]) -> Promise:
        nxt = Promise()

        def done(fut: asyncio.Future[Any]) -> None:
            error = fut.exception()
            nxt.resolve(fut.result() if error is None else fn(error))
        self._future.add_done_callback(done)
        return nxt

    def __await__(self):
        return self._future.__await__()

    @classmethod
    async def all(cls, promises: list[Promise]) -> list[Any]:
        return [await p for p in promises]


async def main() -> None:
    loop = asyncio.get_running_loop()
    p = Promise(lambda ok, fail: loop.call_later(0.001, ok, 20))
    print(await p.then(lambda x: x + 1).then(lambda x: x * 2))
    q = Promise(lambda ok, fail: fail(ValueError("nope")))
    print(await q.then(lambda x: x).catch(lambda e: f"caught {e}"))

    def broken(ok, fail):
        raise RuntimeError("in executor")
    try:
        await Promise(broken)
    except RuntimeError as e:
        print("awaited:", e)
    many = [Promise(lambda ok, fail, i=i: loop.call_soon(ok, i * i)) for i in range(4)]
    print(await Promise.all(many))
    r = Promise()
    r.resolve("first")
    r.resolve("second")
    print(await r, await r.then(str.upper).then(len))


asyncio.run(main())
