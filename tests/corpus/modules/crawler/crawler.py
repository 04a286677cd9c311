"""Crawls a site that exists in memory."""
import asyncio

import stats
from fetch import FetchError, fetch
from models import Page


class Crawler:
    """Follows links, a few at a time."""

    def __init__(self, limit=3):
        self.semaphore = asyncio.Semaphore(limit)
        self.pages: list[Page] = []
        self.errors: dict[str, str] = {}
        self._seen: set[str] = set()

    async def run(self, urls):
        await asyncio.gather(*(self._visit(u) for u in urls))

    async def _visit(self, url):
        if url in self._seen:
            return
        self._seen.add(url)
        async with self.semaphore:
            try:
                page = await fetch(url)
            except FetchError as e:
                self.errors[url] = f"{type(e).__name__}: {e}"
                return
            finally:
                stats.count()
        self.pages.append(page)
        for link in page.links:
            await self._visit(link)
