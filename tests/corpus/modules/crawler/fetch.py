import asyncio

from models import Page

_SITE = {
    "/": ("home", ["/about", "/news"]),
    "/about": ("about us", []),
    "/news": ("news today", ["/"]),
}


class FetchError(Exception):
    pass


async def fetch(url: str) -> Page:
    await asyncio.sleep(0.01)
    if url not in _SITE:
        raise FetchError(f"404 {url}")
    text, links = _SITE[url]
    return Page(url, text, links)
