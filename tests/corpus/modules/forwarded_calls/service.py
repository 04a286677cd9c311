from util import attempt, retry as again
from util.calls import Flaky

calls = 0


async def fetch(name, *, size=1):
    global calls
    calls += 1
    if calls % 2:
        raise Flaky(f"no {name}")
    return name * size


def ratio(a, b):
    return a // b


class Service:
    def __init__(self, name):
        self.name = name

    async def load(self, size):
        return await again(fetch, self.name, size=size)

    def share(self, parts):
        return attempt(ratio, 12, parts)
