import asyncio
from abc import ABC, abstractmethod
from collections import defaultdict


class Stage(ABC):
    def __init__(self, name):
        self.name = name
        self.seen = 0

    @abstractmethod
    async def process(self, item):
        ...

    async def __call__(self, item):
        self.seen += 1
        return await self.process(item)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r} seen={self.seen}>"


class Filter(Stage):
    def __init__(self, predicate):
        super().__init__("filter")
        self.predicate = predicate

    async def process(self, item):
        return item if self.predicate(item) else None


class Map(Stage):
    def __init__(self, fn, name="map"):
        super().__init__(name)
        self.fn = fn

    async def process(self, item):
        result = self.fn(item)
        if asyncio.iscoroutine(result):
            result = await result
        return result


class Group(Stage):
    def __init__(self, key):
        super().__init__("group")
        self.key = key
        self.groups = defaultdict(list)

    async def process(self, item):
        self.groups[self.key(item)].append(item)
        return item


class Pipeline:
    def __init__(self, *stages):
        self.stages = stages

    def __or__(self, stage):
        return Pipeline(*self.stages, stage)

    async def run(self, items):
        out = []
        for item in items:
            for stage in self.stages:
                item = await stage(item)
                if item is None:
                    break
            else:
                out.append(item)
        return out

    def __len__(self):
        return len(self.stages)


async def slow_double(x):
    await asyncio.sleep(0.001)
    return x * 2


async def main():
    group = Group(lambda x: "big" if x > 10 else "small")
    pipeline = Pipeline(Filter(lambda x: x % 2 == 0)) | Map(slow_double, name="double") | group
    print(len(pipeline), await pipeline.run(range(10)))
    print({k: sum(v) for k, v in sorted(group.groups.items())})
    for stage in pipeline.stages:
        print(stage)


asyncio.run(main())
