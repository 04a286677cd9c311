import asyncio


class Task:
    def __init__(self, name, coro_fn, *deps):
        self.name = name
        self.coro_fn = coro_fn
        self.deps = deps


class Graph:
    def __init__(self):
        self.tasks = {}
        self.results = {}
        self._futures = {}

    def task(self, *deps):
        def deco(fn):
            self.tasks[fn.__name__] = Task(fn.__name__, fn, *deps)
            return fn
        return deco

    async def _resolve(self, name):
        if name in self._futures:
            return await self._futures[name]
        fut = asyncio.get_running_loop().create_future()
        self._futures[name] = fut
        try:
            task = self.tasks[name]
            args = await asyncio.gather(*(self._resolve(d) for d in task.deps))
            result = await task.coro_fn(*args)
        except Exception as e:
            fut.set_exception(e)
            raise
        fut.set_result(result)
        self.results[name] = result
        return result

    async def run(self, *names):
        return await asyncio.gather(*map(self._resolve, names), return_exceptions=True)


g = Graph()


@g.task()
async def config():
    await asyncio.sleep(0)
    return {"n": 3}


@g.task("config")
async def numbers(cfg):
    return list(range(cfg["n"]))


@g.task("numbers")
async def total(ns):
    await asyncio.sleep(0.001)
    return sum(ns)


@g.task("numbers", "total")
async def report(ns, t):
    return f"{ns} -> {t}"


@g.task("total")
async def broken(t):
    raise ZeroDivisionError(f"total was {t}")


async def main():
    for r in await g.run("report", "broken", "config"):
        print(repr(r))
    print(sorted(g.results), g.results["total"])


asyncio.run(main())
