import asyncio
from collections import deque

PAGES = {
    "/": ["/a", "/b"],
    "/a": ["/c", "/"],
    "/b": ["/c", "/d"],
    "/c": [],
    "/d": ["/a"],
}


class Crawler:
    def __init__(self, start, limit=2):
        self.queue = asyncio.Queue()
        self.queue.put_nowait(start)
        self.seen = {start}
        self.order = []
        self.sem = asyncio.Semaphore(limit)

    async def fetch(self, url):
        async with self.sem:
            await asyncio.sleep(0.01)
            return PAGES.get(url, [])

    async def worker(self):
        while True:
            url = await self.queue.get()
            try:
                for link in await self.fetch(url):
                    if link not in self.seen:
                        self.seen.add(link)
                        await self.queue.put(link)
                self.order.append(url)
            finally:
                self.queue.task_done()

    async def run(self, n):
        workers = [asyncio.create_task(self.worker()) for _ in range(n)]
        await self.queue.join()
        for w in workers:
            w.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        return self.order


async def main():
    crawler = Crawler("/")
    print(await crawler.run(3))
    print(sorted(crawler.seen))


asyncio.run(main())
