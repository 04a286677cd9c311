"""Names taken from asyncio's own modules, tasks made by their class, servers whose callback is plain."""
import asyncio
import asyncio.streams
import traceback
from asyncio.queues import PriorityQueue, Queue, QueueEmpty
from asyncio.tasks import FIRST_COMPLETED
from typing import List


class Server:
    def __init__(self):
        self.clients = {}

    def accept(self, reader, writer):
        task = asyncio.Task(self.serve(reader, writer))
        self.clients[task] = writer
        task.add_done_callback(lambda done: self.clients.pop(done))

    async def serve(self, reader, writer):
        while line := await reader.readline():
            writer.write(line.upper())
        writer.close()


async def drain(queue: Queue) -> List[int]:
    items: List[int]
    async with asyncio.Lock():
        items = []
        while True:
            try:
                items.append(queue.get_nowait())
            except QueueEmpty:
                return items


async def fail(delay):
    await asyncio.sleep(delay)
    raise ValueError(f"after {delay}")


async def main():
    queue = PriorityQueue()
    for n in (3, 1, 2):
        await queue.put(n)
    print(await drain(queue))

    server = Server()
    listening = await asyncio.streams.start_server(server.accept, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    reader, writer = await asyncio.streams.open_connection("127.0.0.1", port)
    writer.write(b"one\ntwo\n")
    print(await reader.readline(), await reader.readline(), len(server.clients))
    writer.close()
    for _ in range(40):
        if server.clients:
            await asyncio.sleep(0.05)
    print(len(server.clients))
    listening.close()

    done, pending = await asyncio.wait([asyncio.Task(fail(0)), asyncio.Task(asyncio.sleep(5))], return_when=FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    error = done.pop().exception()
    print("".join(traceback.format_exception(type(error), error, error.__traceback__)).splitlines()[-1], len(pending))


asyncio.run(main())
