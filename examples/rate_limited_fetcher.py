"""Fetches pages with at most three requests in flight. The network is simulated."""
import asyncio

PAGES = {
    "/": ["/about", "/news", "/contact"],
    "/about": ["/", "/team"],
    "/news": ["/news/1", "/news/2"],
    "/contact": [],
    "/team": ["/about"],
    "/news/1": ["/news"],
    "/news/2": ["/news", "/missing"],
}


class NotFound(Exception):
    pass


class Fetcher:
    def __init__(self, limit):
        self.slots = asyncio.Semaphore(limit)
        self.in_flight = 0
        self.busiest = 0
        self.requests = 0

    async def fetch(self, url):
        async with self.slots:
            self.requests += 1
            self.in_flight += 1
            self.busiest = max(self.busiest, self.in_flight)
            try:
                await asyncio.sleep(0.01)
                if url not in PAGES:
                    raise NotFound(url)
                return PAGES[url]
            finally:
                self.in_flight -= 1


async def crawl(fetcher, start):
    seen = {start}
    frontier = [start]
    depth = 0
    while frontier:
        print(f"depth {depth}: {frontier}")
        results = await asyncio.gather(*[fetcher.fetch(url) for url in frontier], return_exceptions=True)
        following = []
        for url, result in zip(frontier, results):
            if isinstance(result, NotFound):
                print("  not found:", result)
                continue
            for link in result:
                if link not in seen:
                    seen.add(link)
                    following.append(link)
        frontier = following
        depth += 1
    return seen


async def main():
    fetcher = Fetcher(limit=3)
    seen = await crawl(fetcher, "/")
    print(f"{len(seen)} links, {fetcher.requests} requests, at most {fetcher.busiest} at a time")


if __name__ == "__main__":
    asyncio.run(main())
