import asyncio
import heapq


class Scheduler:
    def __init__(self):
        self.heap: list[tuple[int, str]] = []

    def add(self, priority: int, name: str) -> None:
        heapq.heappush(self.heap, (priority, name))

    async def run(self):
        while self.heap:
            priority, name = heapq.heappop(self.heap)
            await asyncio.sleep(0.001)
            print(f"{priority}: {name}")


async def main():
    s = Scheduler()
    for p, n in [(3, "write"), (1, "read"), (2, "parse"), (1, "connect")]:
        s.add(p, n)
    await s.run()
    data = [5, 1, 8, 3, 9, 2]
    heapq.heapify(data)
    print(data, heapq.nlargest(2, data), heapq.nsmallest(3, data))
    print(heapq.heappushpop(data, 4), heapq.heapreplace(data, 0), data)
    words = ["pear", "fig", "banana", "kiwi"]
    print(heapq.nsmallest(2, words, key=len), heapq.nlargest(1, words))
    print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6])))
    try:
        heapq.heappop([])
    except IndexError as e:
        print(e)


asyncio.run(main())
