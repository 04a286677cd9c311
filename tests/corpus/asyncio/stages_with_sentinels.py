import asyncio

class Stage:
    def __init__(self, name, fn, workers=1):
        self.name = name
        self.fn = fn
        self.workers = workers
        self.inq = asyncio.Queue(maxsize=2)
        self.next = None
        self.count = 0

    def __rshift__(self, other):
        self.next = other
        return other

    async def work(self):
        while (item := await self.inq.get()) is not None:
            self.count += 1
            out = await self.fn(item)
            if self.next is not None and out is not None:
                await self.next.inq.put(out)

    async def run(self):
        await asyncio.gather(*(self.work() for _ in range(self.workers)))
        if self.next:
            for _ in range(self.next.workers):
                await self.next.inq.put(None)

async def double(x):
    await asyncio.sleep(0.001)
    return x * 2

async def only_big(x):
    return x if x > 4 else None

results = []

async def collect(x):
    results.append(x)

async def main():
    a, b, c = Stage("double", double, 2), Stage("filter", only_big), Stage("sink", collect)
    a >> b >> c
    runners = [asyncio.create_task(s.run()) for s in (a, b, c)]
    for i in range(6):
        await a.inq.put(i)
    for _ in range(a.workers):
        await a.inq.put(None)
    await asyncio.gather(*runners)
    print(sorted(results), {s.name: s.count for s in (a, b, c)})

asyncio.run(main())
