import asyncio


class Later:
    def __init__(self, value, turns=1):
        self.value = value
        self.turns = turns

    def __await__(self):
        for _ in range(self.turns):
            yield
        return self.value


async def plain(x):
    return x


async def main():
    print(await asyncio.gather(Later(1), Later(2, 3)))
    print(await asyncio.gather(Later("a"), plain(2), asyncio.create_task(plain(None))))
    print(await asyncio.gather(*[Later(n, 4 - n) for n in range(3)]))
    print(await asyncio.wait_for(Later("in time", 2), 1))
    late = Later("b")
    print(await late, await late)

asyncio.run(main())
