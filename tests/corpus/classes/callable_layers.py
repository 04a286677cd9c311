import time
import asyncio

class Middleware:
    def __init__(self, inner):
        self.inner = inner

    async def __call__(self, request):
        return await self.inner(request)

class Upper(Middleware):
    async def __call__(self, request):
        return (await super().__call__(request)).upper()

class Exclaim(Middleware):
    async def __call__(self, request):
        return await self.inner(request) + "!"

class App:
    async def __call__(self, request):
        await asyncio.sleep(0)
        return f"hello {request}"

async def main():
    app = Upper(Exclaim(App()))
    print(await app("bob"))
    plain = Middleware(App())
    print(await plain("x"))

asyncio.run(main())


class FakeClock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class Timer:
    IDLE, RUNNING, DONE = "idle", "running", "done"
    LOW, HIGH = 1, 10

    def __init__(self, *, clock=None):
        self.clock = clock or time.monotonic
        self.state = self.IDLE
        self.started = 0.0

    def start(self):
        self.state = Timer.RUNNING
        self.started = self.clock()
        return self

    def stop(self):
        self.state = self.DONE
        return self.clock() - self.started


clock = FakeClock()
timer = Timer(clock=clock)
print(timer.state, Timer.LOW + Timer.HIGH)
timer.start()
clock.now += 2.5
print(timer.state, timer.stop(), timer.state == Timer.DONE)
real = Timer().start()
print(0 <= real.stop() < 5, real.state)
