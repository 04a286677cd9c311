import asyncio


class Pipeline:
    def __init__(self, name):
        self.name = name
        self.steps = []

    def then(self, step):
        self.steps.append(step)
        return self

    async def run(self, value):
        for step in self.steps:
            value = await step(value)
        return value


async def double(x):
    await asyncio.sleep(0)
    return x * 2


async def plus_one(x):
    await asyncio.sleep(0)
    return x + 1


async def main():
    pipeline = Pipeline("math").then(double).then(plus_one).then(double)
    print(pipeline.name, len(pipeline.steps))
    print(await pipeline.run(5))


asyncio.run(main())
