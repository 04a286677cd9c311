import asyncio


class Service:
    def __init__(self, name, delay):
        self.name = name
        self.delay = delay

    async def call(self, payload):
        await asyncio.sleep(self.delay)
        return f"{self.name}({payload})"


class Client:
    def __init__(self, service, limit=0.15):
        self.service = service
        self.limit = limit
        self.failures = 0

    async def request(self, payload):
        try:
            result = await asyncio.wait_for(self.service.call(payload), timeout=self.limit)
        except asyncio.TimeoutError:
            self.failures += 1
            return None
        return result


async def main():
    fast, slow = Client(Service("fast", 0.01)), Client(Service("slow", 3))
    print(await fast.request(1), await slow.request(2))
    print(fast.failures, slow.failures)
    try:
        await asyncio.wait_for(Service("x", 9).call(0), 0.1)
    except TimeoutError as e:
        print("timeout", repr(str(e)))


asyncio.run(main())
