import asyncio


async def retry(func, *args, attempts=2, **kwargs):
    for attempt in range(1, attempts + 1):
        try:
            return await func(*args, **kwargs)
        except ConnectionError as e:
            print(f"attempt {attempt}: {e}")
    return None


class Service:
    def __init__(self):
        self.calls = 0

    async def fetch(self, key, scale=1):
        self.calls += 1
        await asyncio.sleep(0)
        if self.calls % 3 == 0:
            raise ConnectionError(f"call {self.calls}")
        return key * scale


async def main():
    service = Service()
    for key in range(4):
        print(await retry(service.fetch, key, scale=10))
    for name, n in [("a", 1), ("b", 2)]:
        total = await retry(service.fetch, n)
        print(name, total)
    left = 3
    while left:
        value = left * 2
        print(await retry(service.fetch, value, attempts=3))
        left -= 1
    tasks = []
    for key in "xy":
        tasks.append(asyncio.create_task(retry(service.fetch, key, scale=2)))
    print(await asyncio.gather(*tasks), key)
    later = []
    for key in (7, 8):
        later.append(lambda: retry(service.fetch, key))
    print([await f() for f in later])


asyncio.run(main())
