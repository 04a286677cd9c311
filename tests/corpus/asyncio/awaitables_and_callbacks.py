import asyncio


class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.value


class Wrapper:
    def __init__(self, coro):
        self.coro = coro

    def __await__(self):
        return self.coro.__await__()


class Countdown:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        return self._run().__await__()

    async def _run(self):
        for i in range(self.n, 0, -1):
            print("count", i)
            await asyncio.sleep(0)
        return "liftoff"


class Signal:
    def __init__(self):
        self._future = asyncio.get_running_loop().create_future()

    def fire(self, value):
        if not self._future.done():
            self._future.set_result(value)

    def __await__(self):
        return self._future.__await__()


async def compute(n):
    await asyncio.sleep(0)
    return n * n


async def firing(sig):
    await asyncio.sleep(0)
    print("firing")
    sig.fire(42)


def on_done(label, task):
    print(label, task.result())


class Watcher:
    def __init__(self):
        self.seen = []

    def done(self, task):
        self.seen.append(task.get_name())


async def main():
    print(await Ready(3))
    print(await Wrapper(compute(4)))
    print(await Countdown(2))
    sig = Signal()
    t = asyncio.create_task(firing(sig))
    print(await sig)
    await t
    print(await asyncio.gather(compute(1), compute(2)))
    w = Watcher()
    tasks = {}
    for i in range(3):
        task = asyncio.create_task(compute(i), name=f"t{i}")
        task.add_done_callback(w.done)
        task.add_done_callback(lambda t, i=i: print("cb", i, t.result()))
        tasks[i] = task
    for i, task in tasks.items():
        print(i, await task)
    await asyncio.sleep(0)
    print(w.seen)
    background = set()
    for i in range(2):
        task = asyncio.create_task(compute(i + 10))
        background.add(task)
        task.add_done_callback(background.discard)
    print(len(background))
    await asyncio.sleep(0.01)
    print(len(background))
    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(lambda f: print("future", f.result()))
    asyncio.get_running_loop().call_soon(fut.set_result, "x")
    print(await fut)
    results = [await r for r in [compute(3), compute(4)]]
    print(results)


asyncio.run(main())
