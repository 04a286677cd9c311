import asyncio
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, Union

T = TypeVar("T")


@dataclass(frozen=True)
class Ok(Generic[T]):
    value: T

    def unwrap(self) -> T:
        return self.value


@dataclass(frozen=True)
class Err:
    error: Exception

    def unwrap(self):
        raise self.error


Result = Union[Ok[T], Err]


class Pool:
    def __init__(self, size: int):
        self.size = size
        self._jobs: asyncio.Queue = asyncio.Queue()
        self._workers: list[asyncio.Task] = []
        self.processed: dict[str, int] = {}

    async def __aenter__(self):
        self._workers = [asyncio.create_task(self._work(f"w{i}")) for i in range(self.size)]
        return self

    async def __aexit__(self, et, ev, tb):
        if et is None:
            await self._jobs.join()
        for w in self._workers:
            w.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    async def _work(self, name: str):
        while True:
            fn, args, fut = await self._jobs.get()
            try:
                fut.set_result(Ok(await fn(*args)))
            except Exception as e:
                fut.set_result(Err(e))
            finally:
                self.processed[name] = self.processed.get(name, 0) + 1
                self._jobs.task_done()

    def submit(self, fn, *args) -> asyncio.Future:
        fut = asyncio.get_running_loop().create_future()
        self._jobs.put_nowait((fn, args, fut))
        return fut

    async def map(self, fn, items) -> list:
        return await asyncio.gather(*(self.submit(fn, i) for i in items))


async def halve(n: int) -> int:
    await asyncio.sleep(0.001)
    if n % 2:
        raise ValueError(f"{n} is odd")
    return n // 2


async def join(a: str, b: str) -> str:
    return f"{a}-{b}"


async def main():
    async with Pool(2) as pool:
        results = await pool.map(halve, [4, 7, 10])
        print(results)
        for r in results:
            match r:
                case Ok(value=v):
                    print("ok", v)
                case Err(error=e):
                    print("err", e)
        joined = await pool.submit(join, "x", "y")
        print(joined.unwrap(), joined == Ok("x-y"))
        late = pool.submit(halve, 3)
    print(late.done(), sum(pool.processed.values()))
    try:
        (await late).unwrap()
    except ValueError as e:
        print("unwrap:", e)
    try:
        async with Pool(1) as pool:
            pending = pool.submit(halve, 2)
            raise KeyError("abort")
    except KeyError as e:
        print("aborted", e, pending.done())

asyncio.run(main())
