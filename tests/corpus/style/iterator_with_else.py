import asyncio


class Countdown:
    """Counts down from a start to one."""

    def __init__(self, start):
        self.current = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.current <= 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.001)
        self.current -= 1
        return self.current + 1


async def main():
    async for tick in Countdown(3):
        print(tick)
    else:
        print("lift-off")

    async for tick in Countdown(5):
        if tick == 4:
            print("aborted at", tick)
            break
    else:
        print("never printed")


asyncio.run(main())
