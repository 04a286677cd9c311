import asyncio
import contextlib
import signal
import sys


class Service:
    def __init__(self, name: str, interval: float = 0.001, fail_after: int | None = None):
        self.name = name
        self.interval = interval
        self.fail_after = fail_after
        self.ticks = 0

    async def run(self, stop: asyncio.Event) -> None:
        try:
            while not stop.is_set():
                self.ticks += 1
                if self.fail_after is not None and self.ticks > self.fail_after:
                    raise RuntimeError(f"{self.name} crashed")
                with contextlib.suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(stop.wait(), timeout=self.interval)
        except asyncio.CancelledError:
            print(f"{self.name} cancelled")
            raise
        finally:
            print(f"{self.name} stopped")


class Supervisor:
    def __init__(self, *services: Service):
        self.services = services
        self.stop = asyncio.Event()

    async def __aenter__(self):
        self.tasks = {s.name: asyncio.create_task(s.run(self.stop), name=s.name) for s in self.services}
        return self

    async def __aexit__(self, *exc_info):
        self.stop.set()
        results = await asyncio.gather(*self.tasks.values(), return_exceptions=True)
        for name, res in zip(self.tasks, results):
            if isinstance(res, BaseException):
                print(name, "->", repr(res))

    async def wait_first_failure(self):
        done, _ = await asyncio.wait(self.tasks.values(), return_when=asyncio.FIRST_EXCEPTION, timeout=1)
        return [t.get_name() for t in done if t.exception()]


async def main():
    a, b = Service("alpha"), Service("beta", fail_after=2)
    async with Supervisor(a, b) as sup:
        print("failed:", await sup.wait_first_failure())
    print(a.ticks >= 2, b.ticks, sup.tasks["alpha"].done(), hasattr(signal, "SIGTERM"))
    return 0 if a.ticks else 1


sys.exit(asyncio.run(main()))
