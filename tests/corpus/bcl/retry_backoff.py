import asyncio


class TransientError(Exception):
    pass


class Service:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    async def call(self):
        self.calls += 1
        await asyncio.sleep(0.001)
        if self.calls <= self.failures:
            raise TransientError(f"attempt {self.calls} failed")
        return f"success after {self.calls} calls"


async def retry(func, attempts, base_delay=0.005):
    for attempt in range(1, attempts + 1):
        try:
            return await func()
        except TransientError as e:
            print(f"  {e}")
            if attempt == attempts:
                raise
            await asyncio.sleep(base_delay * 2 ** (attempt - 1))


async def main():
    print(await retry(Service(2).call, 5))
    try:
        await retry(Service(10).call, 3)
    except TransientError as e:
        print("gave up:", e)


asyncio.run(main())
