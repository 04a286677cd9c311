import asyncio

ORDER = ["low", "mid", "high"]
VOTES = [3, 1, 3]


class Deck:
    def __init__(self, cards):
        self.cards = cards

    def sorted(self, hand):
        return sorted(hand, key=self.cards.index)


async def job(n):
    await asyncio.sleep(0)
    if n == 1:
        raise ValueError(n)
    return n


async def main():
    tasks = [asyncio.ensure_future(job(n)) for n in range(3)]
    done, _ = await asyncio.wait(tasks)
    for t in sorted(done, key=tasks.index):
        print(t.exception() or t.result())


print(sorted(["high", "low", "mid", "low"], key=ORDER.index), max(["low", "mid"], key=ORDER.index))
print(Deck("23456789TJQKA").sorted(["K", "2", "T"]), max("hello", key="hello".count), min(VOTES, key=VOTES.count))
asyncio.run(main())
print([VOTES.count(item) for item in VOTES], {item: ORDER.count(item) for item in ORDER})
