import asyncio
from functools import partial


async def fetch(url, delay=0.0):
    await asyncio.sleep(delay)
    if "bad" in url:
        raise ValueError(f"cannot fetch {url}")
    return f"<{url}>"


async def retry(make, attempts=3):
    for n in range(1, attempts + 1):
        try:
            return await make()
        except ValueError as e:
            print("attempt", n, "failed:", e)
    return None


class Flaky:
    def __init__(self, fail):
        self.fail = fail
        self.calls = 0

    async def run(self, x):
        self.calls += 1
        await asyncio.sleep(0)
        if self.calls <= self.fail:
            raise ValueError(f"call {self.calls}")
        return x


HANDLERS = {}


def register(name):
    def deco(fn):
        HANDLERS[name] = fn
        return fn
    return deco


@register("add")
async def add(a, b):
    return a + b


@register("mul")
async def mul(a, b):
    await asyncio.sleep(0)
    return a * b


async def dispatch(name, *args):
    handler = HANDLERS.get(name)
    if handler is None:
        return f"no handler {name}"
    return await handler(*args)


async def main():
    print(await retry(lambda: fetch("good")))
    print(await retry(lambda: fetch("bad"), attempts=2))
    flaky = Flaky(2)
    print(await retry(lambda: flaky.run(7)), flaky.calls)
    print(await retry(partial(fetch, "partial", delay=0.001)))
    print(await dispatch("add", 2, 3), await dispatch("mul", 4, 5), await dispatch("sub", 1, 1))
    urls = ["a", "bad1", "c"]
    results = await asyncio.gather(*map(fetch, urls), return_exceptions=True)
    for url, r in zip(urls, results):
        print(url, "->", r if not isinstance(r, Exception) else type(r).__name__)
    tasks = {name: asyncio.create_task(fetch(name)) for name in ("x", "y")}
    for name, task in tasks.items():
        print(name, await task)
    queue = [("add", (1, 2)), ("mul", (3, 4))]
    print(await asyncio.gather(*[dispatch(n, *a) for n, a in queue]))
    coro = fetch("late")
    print("created")
    print(await coro)
    unused = fetch("never")
    unused.close()


asyncio.run(main())
