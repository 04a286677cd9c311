import asyncio


class Api:
    def __init__(self):
        self.calls = 0

    def get(self, path, times=1):
        self.calls += 1
        return f"GET {path} x{times}"

    async def fetch(self, n):
        await asyncio.sleep(0)
        if n < 0:
            raise ValueError("negative")
        return n * 2


class Logged:
    def __init__(self, target):
        self._target = target
        self.log = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self.log.append(name)
        return getattr(self._target, name)


async def main():
    api = Logged(Api())
    print(api.get("/a"), api.calls)
    print(await api.fetch(21))
    try:
        await api.fetch(-1)
    except ValueError as e:
        print(e)
    print(api.log)


asyncio.run(main())
