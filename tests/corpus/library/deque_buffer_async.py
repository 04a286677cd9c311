import asyncio
from collections import deque


class Buffer:
    def __init__(self, size: int):
        self.items = deque(maxlen=size)
        self.ready = asyncio.Event()

    def put(self, item: str) -> None:
        self.items.append(item)
        self.ready.set()

    async def get(self) -> str:
        while not self.items:
            self.ready.clear()
            await self.ready.wait()
        return self.items.popleft()


async def producer(buffer: Buffer):
    for i in range(5):
        buffer.put(f"item {i}")
        await asyncio.sleep(0.01)
    buffer.put("stop")


async def main():
    buffer = Buffer(2)
    task = asyncio.create_task(producer(buffer))
    while (item := await buffer.get()) != "stop":
        print("got", item)
    await task
    print("left", len(buffer.items))


asyncio.run(main())
