import asyncio


class TooHot(Exception):
    def __init__(self, degrees):
        super().__init__(f"{degrees} degrees")
        self.degrees = degrees


async def measure(value):
    await asyncio.sleep(0.001)
    if value > 30:
        raise TooHot(value)
    return value


async def main():
    print(await measure(20))
    try:
        print(await measure(31))
    finally:
        print("done")


asyncio.run(main())
