import asyncio
import time

from crawler import Crawler
from models import Page
import stats


async def main():
    crawler = Crawler(limit=2)
    await crawler.run(["/", "/about", "/broken"])
    for page in sorted(crawler.pages, key=lambda p: p.url):
        print(page.url, page.size, page.links)
    print(stats.summary(crawler.pages))
    print(crawler.errors, stats.calls)


asyncio.run(main())
print(stats.calls)
