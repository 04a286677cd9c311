import asyncio
import functools
from . import protocol


def retrying(attempts=2):
    def decorate(method):
        @functools.wraps(method)
        async def inner(self, *args, **kwargs):
            for left in range(attempts, 0, -1):
                try:
                    return await method(self, *args, **kwargs)
                except ConnectionError as e:
                    self.log(f"{method.__name__}: {e}, {left - 1} left")
                    if left == 1:
                        raise
        return inner
    return decorate


class Client:
    def __init__(self, *, verbose=False):
        self.verbose = verbose
        self._fails = {"beta": 1}

    def log(self, text):
        if self.verbose:
            print("#", text)

    @retrying(attempts=3)
    async def fetch(self, name, count=1):
        await asyncio.sleep(0)
        if self._fails.get(name, 0) > 0:
            self._fails[name] -= 1
            raise ConnectionError(f"{name} reset")
        return protocol.decode(protocol.encode([len(name) * i for i in range(count)]))

    async def fetch_all(self, names, **options):
        return await asyncio.gather(*(self.fetch(n, **options) for n in names))
