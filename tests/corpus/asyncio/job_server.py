import asyncio
import sys


class Shutdown(BaseException):
    pass


class Server:
    def __init__(self):
        self.jobs = asyncio.Queue()
        self.results = {}
        self.state = "init"

    async def __aenter__(self):
        self.state = "running"
        self.workers = [asyncio.create_task(self.work(i), name=f"w{i}") for i in range(2)]
        return self

    async def __aexit__(self, et, ev, tb):
        self.state = "stopping"
        for _ in self.workers:
            await self.jobs.put(None)
        outcomes = await asyncio.gather(*self.workers, return_exceptions=True)
        self.state = f"stopped {[o if o is None else type(o).__name__ for o in outcomes]}"

    async def work(self, i):
        while (job := await self.jobs.get()) is not None:
            key, fn, args = job
            try:
                result = fn(*args)
                self.results[key] = (await result) if asyncio.iscoroutine(result) else result
            except Exception as e:
                self.results[key] = f"error {e!r}"
            finally:
                self.jobs.task_done()

    async def submit(self, key, fn, *args):
        if self.state != "running":
            raise RuntimeError(f"server is {self.state}")
        await self.jobs.put((key, fn, args))


def plain(a, b):
    return a + b


async def coro(a):
    await asyncio.sleep(0.001)
    return a * 2


async def main():
    server = Server()
    try:
        await server.submit("x", plain, 1, 2)
    except RuntimeError as e:
        print(e)
    async with server:
        await server.submit("sum", plain, 1, 2)
        await server.submit("text", plain, "a", "b")
        await server.submit("double", coro, 21)
        await server.submit("bad", plain, 1, "x")
        await server.submit("upper", str.upper, "abc")
        await server.jobs.join()
    for k in sorted(server.results):
        print(k, server.results[k])
    print(server.state)

try:
    asyncio.run(main())
finally:
    print("bye", file=sys.stdout)
