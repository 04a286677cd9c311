import asyncio
import time
from contextlib import suppress


class Monitor:
    """Periodic health checks with hysteresis and listeners."""

    def __init__(self, checks, *, interval=0.005, threshold=2):
        self.checks = dict(checks)
        self.interval = interval
        self.threshold = threshold
        self.failures = dict.fromkeys(self.checks, 0)
        self.status = {name: True for name in self.checks}
        self.listeners = []
        self._task = None
        self.rounds = 0

    def on_change(self, callback):
        self.listeners.append(callback)
        return callback

    async def __aenter__(self):
        self._task = asyncio.create_task(self._loop())
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        return False

    async def _check(self, name):
        try:
            ok = await asyncio.wait_for(self.checks[name](), timeout=0.1)
        except Exception as e:
            ok = False
        return name, bool(ok)

    async def _loop(self):
        while True:
            for name, ok in await asyncio.gather(*(self._check(n) for n in self.checks)):
                self.failures[name] = 0 if ok else self.failures[name] + 1
                healthy = self.failures[name] < self.threshold
                if healthy != self.status[name]:
                    self.status[name] = healthy
                    for cb in self.listeners:
                        cb(name, healthy, self.rounds)
            self.rounds += 1
            await asyncio.sleep(self.interval)

    async def wait_rounds(self, n):
        while self.rounds < n:
            await asyncio.sleep(self.interval / 5)


class FakeService:
    def __init__(self, script):
        self.script = iter(script)

    async def ping(self):
        await asyncio.sleep(0)
        step = next(self.script, True)
        if isinstance(step, Exception):
            raise step
        return step


async def main():
    db = FakeService([True, False, OSError("down"), False, True, True])
    web = FakeService([])
    events = []
    started = time.perf_counter()
    try:
        async with Monitor({"db": db.ping, "web": web.ping}) as m:
            m.on_change(lambda name, ok, r: events.append(f"{name}:{'up' if ok else 'down'}@{r}"))

            @m.on_change
            def log(name, ok, round_no):
                print("change", name, ok, round_no)
            await m.wait_rounds(6)
            raise RuntimeError("test over")
    except RuntimeError as e:
        print(e, events, m.status)
    print(m._task.cancelled(), m.rounds >= 6, time.perf_counter() - started < 5)

asyncio.run(main())
