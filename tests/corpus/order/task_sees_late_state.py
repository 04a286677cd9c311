import asyncio


class Box:
    def __init__(self):
        self.value = "empty"


async def show(box):
    print("value:", box.value)


async def main():
    box = Box()
    shown = asyncio.create_task(show(box))
    box.value = "filled"
    await shown


asyncio.run(main())
