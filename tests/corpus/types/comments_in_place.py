import asyncio


class Countdown:
    """Counts down to one, slowly."""

    def __init__(self, start):
        self.start = start

    # about next
    def step(self):
        # inner

        # inner 2
        return self.start


async def main():
    # Three, two, one.
    for number in range(3):
        print(f"{number}...")
    print("lift-off")
    # before await
    await asyncio.sleep(0.1)


asyncio.run(main())
