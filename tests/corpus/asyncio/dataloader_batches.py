import asyncio
from typing import Awaitable, Callable, Generic, Sequence, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class DataLoader(Generic[K, V]):
    """Collects the keys asked for in one turn of the loop and loads them at once."""

    def __init__(self, batch_fn: Callable[[Sequence[K]], Awaitable[Sequence[V | Exception]]], max_batch: int = 10):
        self._batch_fn = batch_fn
        self._max = max_batch
        self._pending: list[tuple[K, asyncio.Future[V]]] = []
        self._cache: dict[K, asyncio.Future[V]] = {}
        self.batches = 0

    def load(self, key: K) -> asyncio.Future[V]:
        if key in self._cache:
            return self._cache[key]
        loop = asyncio.get_running_loop()
        future: asyncio.Future[V] = loop.create_future()
        self._cache[key] = future
        if not self._pending:
            loop.call_soon(self._schedule)
        self._pending.append((key, future))
        return future

    def load_many(self, keys: Sequence[K]) -> Awaitable[list[V]]:
        return asyncio.gather(*(self.load(k) for k in keys))

    def clear(self, key: K) -> None:
        self._cache.pop(key, None)

    def _schedule(self) -> None:
        asyncio.ensure_future(self._dispatch())

    async def _dispatch(self) -> None:
        queue, self._pending = self._pending, []
        for start in range(0, len(queue), self._max):
            chunk = queue[start:start + self._max]
            self.batches += 1
            keys = [k for k, _ in chunk]
            try:
                values = await self._batch_fn(keys)
            except Exception as e:
                for _, fut in chunk:
                    fut.set_exception(e)
                continue
            for (key, fut), value in zip(chunk, values):
                if isinstance(value, Exception):
                    fut.set_exception(value)
                    self.clear(key)
                else:
                    fut.set_result(value)


USERS = {1: "ann", 2: "bob", 3: "cid"}


async def load_users(ids: Sequence[int]) -> Sequence[str | Exception]:
    print("SELECT", sorted(ids))
    await asyncio.sleep(0.001)
    return [USERS[i] if i in USERS else KeyError(f"user {i}") for i in ids]


async def greet(loader: DataLoader[int, str], uid: int) -> str:
    name = await loader.load(uid)
    friend = await loader.load(uid % 3 + 1)
    return f"{name} knows {friend}"


async def main() -> None:
    loader: DataLoader[int, str] = DataLoader(load_users, max_batch=2)
    print(await asyncio.gather(*(greet(loader, i) for i in (1, 2, 3))))
    print(loader.batches, await loader.load_many([1, 1, 2]))
    res = await asyncio.gather(loader.load(7), loader.load(3), return_exceptions=True)
    print([r if isinstance(r, str) else repr(r) for r in res])
    try:
        await loader.load(8)
    except KeyError as e:
        print("caught", e)
    print(loader.batches)


asyncio.run(main())
