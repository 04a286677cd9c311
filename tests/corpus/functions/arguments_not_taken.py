import asyncio


def tick():
    return "tick"


class Clock:
    def __init__(self):
        self.ticks = 0

    def tick(self):
        self.ticks += 1
        return self.ticks

    def forward(self, n):
        return self.tick(n)

    def spread(self, *args, **kwargs):
        return self.tick(*args, **kwargs)


def call_with(args):
    return tick(*args)


async def pause():
    await asyncio.sleep(0)
    return "paused"


async def paused_with(*args):
    return await pause(*args)


async def main():
    clock = Clock()
    print(clock.spread(), call_with([]), await paused_with())
    for attempt in (lambda: clock.forward(3), lambda: clock.spread(1), lambda: call_with(["x"]), lambda: clock.spread(by=2)):
        try:
            print(attempt())
        except TypeError:
            print("refused", clock.ticks)
    try:
        print(await paused_with(1, 2))
    except TypeError as e:
        print(e)


asyncio.run(main())
