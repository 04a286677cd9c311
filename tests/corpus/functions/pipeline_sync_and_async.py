import asyncio


class Pipeline:
    def __init__(self):
        self.stages = []

    def stage(self, fn):
        self.stages.append(fn)
        return self

    async def run(self, value):
        for fn in self.stages:
            result = fn(value)
            if asyncio.iscoroutine(result):
                result = await result
            value = result
        return value


async def double(x):
    await asyncio.sleep(0)
    return x * 2


def inc(x):
    return x + 1


class Scheduler:
    def __init__(self):
        self.jobs = []

    def every(self, seconds, func, *args, **kwargs):
        self.jobs.append((seconds, func, args, kwargs))

    async def run_all(self):
        for seconds, func, args, kwargs in sorted(self.jobs, key=lambda j: j[0]):
            if asyncio.iscoroutinefunction(func):
                await func(*args, **kwargs)
            else:
                func(*args, **kwargs)


async def greet(name, greeting="hello"):
    await asyncio.sleep(0)
    print(f"{greeting} {name}")


def tick(n):
    print("tick", n)


async def retry(fn, *args, attempts=3):
    for i in range(attempts):
        try:
            return await fn(*args)
        except ValueError as e:
            print(f"try {i + 1}: {e}")
    return None


state = {"n": 0}


async def unstable(a, b):
    state["n"] += 1
    if state["n"] < 3:
        raise ValueError("not yet")
    return a + b


async def main():
    p = Pipeline().stage(inc).stage(double).stage(lambda x: x - 3).stage(str)
    print(await p.run(5))
    s = Scheduler()
    s.every(2, greet, "ann", greeting="hi")
    s.every(1, tick, 1)
    s.every(3, greet, "bob")
    await s.run_all()
    print(await retry(unstable, 1, 2), await retry(unstable, "a", "b"))

asyncio.run(main())
