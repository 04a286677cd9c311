import asyncio


class Counter:
    def __init__(self):
        self.value = 0
        self.steps = 0

    async def add(self, amount):
        await asyncio.sleep(0)
        self.value += amount
        self.steps += 1


async def main():
    counter = Counter()
    await asyncio.gather(*(counter.add(i * 100) for i in range(10)))
    print(counter.value, counter.steps)
    words = {}
    for word in "a b a c b a".split():
        words[word] = words.get(word, 0) + 1
    print(words["a"], words["b"], words["c"])


asyncio.run(main())
