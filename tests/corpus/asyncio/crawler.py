import asyncio
from urllib.parse import urljoin, urlparse

SITE = {
    "http://site/": ["a", "b", "/c"],
    "http://site/a": ["b", "http://other/x"],
    "http://site/b": ["/"],
    "http://site/c": ["d", "missing"],
    "http://site/d": [],
}


class FetchError(Exception):
    def __init__(self, url: str, status: int):
        super().__init__(f"{status} for {url}")
        self.url = url
        self.status = status


async def fetch(url: str) -> list[str]:
    await asyncio.sleep(0.001)
    if url not in SITE:
        raise FetchError(url, 404)
    return SITE[url]


class Crawler:
    def __init__(self, root: str, *, max_workers: int = 2, max_depth: int = 3):
        self.root = root
        self.max_depth = max_depth
        self.max_workers = max_workers
        self.seen: set[str] = {root}
        self.results: dict[str, int] = {}
        self.errors: list[FetchError] = []
        self.queue: asyncio.Queue[tuple[str, int]] = asyncio.Queue()

    async def crawl(self) -> None:
        self.queue.put_nowait((self.root, 0))
        workers = [asyncio.create_task(self._worker()) for _ in range(self.max_workers)]
        await self.queue.join()
        for w in workers:
            w.cancel()
        await asyncio.gather(*workers, return_exceptions=True)

    async def _worker(self) -> None:
        while True:
            url, depth = await self.queue.get()
            try:
                await self._process(url, depth)
            except FetchError as e:
                self.errors.append(e)
            finally:
                self.queue.task_done()

    async def _process(self, url: str, depth: int) -> None:
        links = await fetch(url)
        self.results[url] = len(links)
        if depth >= self.max_depth:
            return
        for link in links:
            target = urljoin(url, link)
            if urlparse(target).netloc != urlparse(self.root).netloc or target in self.seen:
                continue
            self.seen.add(target)
            await self.queue.put((target, depth + 1))


async def main():
    c = Crawler("http://site/")
    await c.crawl()
    for url in sorted(c.results):
        print(f"{url:<20}{c.results[url]:>3}")
    for e in c.errors:
        print(e, e.status)
    print(len(c.seen), c.queue.empty())


if __name__ == "__main__":
    asyncio.run(main())
