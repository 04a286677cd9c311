"""Retries a flaky service with growing pauses and a time limit for each attempt."""
import asyncio


class ServiceError(Exception):
    """What the service answers when it is out of order."""


class FlakyService:
    def __init__(self, script):
        self.script = script
        self.calls = 0

    async def call(self):
        step = self.script[self.calls]
        self.calls += 1
        if step == "hang":
            await asyncio.sleep(5)
        elif step == "fail":
            await asyncio.sleep(0.01)
            raise ServiceError(f"call {self.calls} failed")
        return f"answer to call {self.calls}"


async def call_with_retries(service, attempts=4, timeout=0.05, pause=0.01):
    for attempt in range(1, attempts + 1):
        try:
            return await asyncio.wait_for(service.call(), timeout)
        except asyncio.TimeoutError:
            print(f"  attempt {attempt}: no answer in {timeout} s")
        except ServiceError as error:
            print(f"  attempt {attempt}: {error}")
        if attempt < attempts:
            await asyncio.sleep(pause)
            pause *= 2
    raise ServiceError(f"gave up after {attempts} attempts")


async def main():
    for script in (["ok"], ["fail", "hang", "ok"], ["fail", "fail", "fail", "fail"]):
        print(", ".join(script))
        try:
            print("  ->", await call_with_retries(FlakyService(script)))
        except ServiceError as error:
            print("  !!", error)


asyncio.run(main())
