import asyncio
from urllib.parse import urljoin, urlparse
import re

SITE = {
    "http://example.com/": '<a href="/about">About</a> <a href="/blog/">Blog</a> <a href="http://other.org/">x</a>',
    "http://example.com/about": '<a href="/">home</a> <a href="team.html">team</a>',
    "http://example.com/blog/": '<a href="post-1">1</a> <a href="post-2">2</a> <a href="missing">3</a>',
    "http://example.com/blog/post-1": "no links",
    "http://example.com/blog/post-2": '<a href="../about">about</a>',
    "http://example.com/team.html": "",
}


class HTTPError(Exception):
    def __init__(self, status, url):
        self.status = status
        self.url = url
        super().__init__(f"{status} for {url}")


async def fetch(url: str) -> str:
    await asyncio.sleep(0.001)
    try:
        return SITE[url]
    except KeyError:
        raise HTTPError(404, url) from None


class Crawler:
    LINK = re.compile(r'href="([^"]+)"')

    def __init__(self, root, max_depth=3, concurrency=3):
        self.root = root
        self.host = urlparse(root).netloc
        self.max_depth = max_depth
        self.semaphore = asyncio.Semaphore(concurrency)
        self.seen = set()
        self.failed = {}
        self.links = {}

    def extract(self, url, html):
        for href in self.LINK.findall(html):
            target = urljoin(url, href)
            if urlparse(target).netloc == self.host:
                yield target

    async def visit(self, url, depth=0):
        if url in self.seen or depth > self.max_depth:
            return 0
        self.seen.add(url)
        async with self.semaphore:
            try:
                html = await fetch(url)
            except HTTPError as err:
                self.failed[url] = err.status
                return 0
        targets = list(self.extract(url, html))
        self.links[url] = len(targets)
        counts = await asyncio.gather(*(self.visit(t, depth + 1) for t in targets))
        return 1 + sum(counts)


async def main():
    crawler = Crawler("http://example.com/")
    total = await crawler.visit(crawler.root)
    print(f"visited {total} pages, {len(crawler.failed)} failed")
    for url, count in sorted(crawler.links.items()):
        print(f"{urlparse(url).path:<16} {count} link{'s' if count != 1 else ''}")
    print(crawler.failed)


if __name__ == "__main__":
    asyncio.run(main())
