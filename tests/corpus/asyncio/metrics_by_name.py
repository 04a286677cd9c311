import asyncio
from collections import Counter
from typing import Any


class Metric:
    registry: dict[str, "Metric"] = {}

    def __new__(cls, name, *args, **kwargs):
        if name in Metric.registry:
            return Metric.registry[name]
        self = super().__new__(cls)
        Metric.registry[name] = self
        return self

    def __init__(self, name, unit=""):
        if hasattr(self, "name"):
            return
        self.name = name
        self.unit = unit
        self.values = []

    def observe(self, v):
        self.values.append(v)

    @property
    def mean(self):
        return sum(self.values) / len(self.values) if self.values else float("nan")

    def __format__(self, spec):
        return f"{self.name}={self.mean:{spec or '.1f'}}{self.unit}"


class Timer:
    def __init__(self, metric, clock):
        self.metric = metric
        self.clock = clock

    async def __aenter__(self):
        self.start = next(self.clock)
        return self

    async def __aexit__(self, *exc):
        self.metric.observe(next(self.clock) - self.start)

    def __call__(self, fn):
        async def timed(*args: Any, **kwargs: Any):
            async with self:
                return await fn(*args, **kwargs)
        timed.__name__ = f"timed_{fn.__name__}"
        return timed


def fake_clock(step):
    t = 0
    while True:
        yield t
        t += step


clock = fake_clock(5)


@Timer(Metric("latency", "ms"), clock)
async def request(path, *, fail=False):
    await asyncio.sleep(0)
    if fail:
        raise RuntimeError(path)
    return Counter(path).most_common(1)[0]


async def main():
    print(await request("/aab"), request.__name__)
    try:
        await request("/x", fail=True)
    except RuntimeError as e:
        print("failed", e)
    m = Metric("latency")
    m.observe(2)
    print(m.values, f"{m}", f"{m:.3f}", m is Metric.registry["latency"], Metric("other").mean)
    print(list(Metric.registry))


asyncio.run(main())
