import asyncio


class Box:
    def __init__(self, name):
        self.name = name

    @property
    def label(self):
        print("label of", self.name)
        return self.name.upper()


async def use(box):
    await asyncio.sleep(0.01)
    return box.label


async def main():
    print(await asyncio.gather(use(Box("x")), use(Box("y")), use(Box("z"))))


asyncio.run(main())
