import asyncio
from functools import cached_property, singledispatch, lru_cache, partial


@singledispatch
def describe(x):
    return f"something {x}"


@describe.register
def _(x: int):
    return f"int {x + 1}"


@describe.register(list)
def _(x):
    return f"list of {len(x)}"


@describe.register(str)
def describe_text(x):
    return f"text {x.upper()}"


class Dataset:
    def __init__(self, values):
        self.values = values
        self.computed = 0

    @cached_property
    def mean(self):
        self.computed += 1
        return sum(self.values) / len(self.values)

    @cached_property
    def deviations(self):
        return [v - self.mean for v in self.values]


@lru_cache(maxsize=None)
def paths(r, c):
    if r == 0 or c == 0:
        return 1
    return paths(r - 1, c) + paths(r, c - 1)


def tag(name, text, *, cls=""):
    attr = f' class="{cls}"' if cls else ""
    return f"<{name}{attr}>{text}</{name}>"


bold = partial(tag, "b")
red = partial(tag, "i", cls="red")


async def worker(name, delay, results):
    await asyncio.sleep(delay)
    results.append(name)
    return len(results)


async def main():
    results = []
    start = partial(worker, results=results)
    print(await asyncio.gather(start("a", 0.02), start("b", 0.01), start("c", 0.03)))
    print(results)


for v in (1, [1, 2], "x", 2.5, None):
    print(describe(v))
d = Dataset([1, 2, 3, 6])
print(d.mean, d.mean, d.computed, d.deviations)
print(paths(10, 10), paths.cache_info().hits > 0)
print(bold("hi"), red(text="stop"))
asyncio.run(main())
