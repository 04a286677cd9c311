import asyncio


class Generator:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state


async def draw(name, seed, count):
    generator = Generator(seed)
    values = []
    for _ in range(count):
        await asyncio.sleep(0)
        values.append(generator.next() % 100)
    return name, values


async def main():
    for name, values in await asyncio.gather(draw("one", 1, 5), draw("two", 42, 5)):
        print(name, values, sum(values))


asyncio.run(main())
