import asyncio
from typing import Optional


class Connection:
    def __init__(self, name: str):
        self.name = name
        self.state = "closed"
        self.reader_task: Optional[asyncio.Task] = None
        self.pending: dict[int, asyncio.Future] = {}
        self.next_id = 0
        self.last_error: Optional[Exception] = None

    async def open(self):
        if self.state == "open":
            return
        await asyncio.sleep(0)
        self.state = "open"
        self.reader_task = asyncio.create_task(self._reader())

    async def _reader(self):
        try:
            while True:
                await asyncio.sleep(0.001)
                for rid in list(self.pending):
                    fut = self.pending.pop(rid)
                    if fut.cancelled():
                        continue
                    if rid == 3:
                        fut.set_exception(ValueError(f"bad request {rid}"))
                    else:
                        fut.set_result(rid * 100)
        except asyncio.CancelledError:
            for fut in self.pending.values():
                fut.cancel()
            self.pending.clear()
            raise

    async def request(self, timeout: float = 1.0):
        if self.state != "open":
            raise ConnectionError(f"{self.name} is {self.state}")
        self.next_id += 1
        fut = asyncio.get_running_loop().create_future()
        self.pending[self.next_id] = fut
        try:
            return await asyncio.wait_for(fut, timeout)
        except ValueError as e:
            self.last_error = e
            return -1

    async def close(self):
        if self.reader_task is not None:
            self.reader_task.cancel()
            try:
                await self.reader_task
            except asyncio.CancelledError:
                pass
            self.reader_task = None
        self.state = "closed"


async def main():
    conn = Connection("c1")
    try:
        await conn.request()
    except ConnectionError as e:
        print("error:", e)
    await conn.open()
    print(await asyncio.gather(*(conn.request() for _ in range(4))))
    print("last error:", conn.last_error, "| pending:", len(conn.pending))
    waiting = asyncio.create_task(conn.request(5))
    await asyncio.sleep(0)
    await conn.close()
    try:
        await waiting
    except asyncio.CancelledError:
        print("request cancelled by close")
    print(conn.state, conn.reader_task)


asyncio.run(main())
