import asyncio
import re
from urllib.parse import urlparse, urlunparse, urljoin, urlencode, parse_qs, parse_qsl, quote, unquote, quote_plus, unquote_plus, urlsplit, urlunsplit, urldefrag
from dataclasses import dataclass, field

u = urlparse("https://user:pw@example.com:8443/a/b;p?x=1&y=a%20b&x=2#frag")
print(u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.hostname, u.port, u.username, u.password)
print(u._replace(query="", fragment="").geturl(), urlunparse(u) == u.geturl())
print(parse_qs(u.query), parse_qsl("a=1&b=&c", keep_blank_values=True), parse_qs("a=&b=2"))
print(urlencode({"q": "a b&c", "n": 1}), urlencode([("k", "v1"), ("k", "v2")]), urlencode({"l": [1, 2]}, doseq=True))
print(quote("a b/ü?"), quote("a/b", safe=""), unquote("a%20b%C3%BC"), quote_plus("a b+c"), unquote_plus("a+b%2B"))
print(urljoin("http://x/a/b.html", "c.html"), urljoin("http://x/a/", "../d"), urljoin("http://x/a", "//y/z"), urljoin("http://x", "/p?q=1"))
print(urlsplit("//cdn/x.js"), urlunsplit(("http", "h", "/p", "q=1", "")), urldefrag("http://x/y#z").url)
print(u)


@dataclass
class Crawler:
    pages: dict[str, str]
    seen: set[str] = field(default_factory=set)

    LINK = re.compile(r'href="([^"#]+)"', re.IGNORECASE)

    async def crawl(self, url: str, depth: int = 2) -> list[str]:
        if depth == 0 or url in self.seen:
            return []
        self.seen.add(url)
        await asyncio.sleep(0)
        html = self.pages.get(urlparse(url).path, "")
        links = [urljoin(url, m.group(1)) for m in self.LINK.finditer(html)]
        nested = await asyncio.gather(*(self.crawl(link, depth - 1) for link in links if urlparse(link).netloc == "site"))
        return [url] + [x for sub in nested for x in sub]


pages = {"/": '<a href="/a">A</a> <a HREF="b.html#x">B</a><a href="b.html">', "/a": '<a href="http://other/x"> <a href="/">', "/b.html": ""}
print(asyncio.run(Crawler(pages).crawl("http://site/", 3)))
