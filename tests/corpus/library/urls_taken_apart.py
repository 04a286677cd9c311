"""Addresses taken apart by unpacking, and put together again."""
from urllib.parse import urldefrag, urlsplit, urlparse, urlunsplit, urlunparse, parse_qs, urlencode

url, fragment = urldefrag("http://x.test/a#top")
print(url, fragment, urldefrag("http://y.test/b").url)
scheme, host, path, query, frag = urlsplit("https://h.test/p?q=1#f")
print(scheme, host, path, query, frag)
s, n, p, params, q, f = urlparse("https://h.test/p;x?q=1#f")
print(s, n, p, params, q, f)
print(urlunsplit((scheme, host, "/new", "", "")), urlunparse((s, n, p, "", "", "")))
print([part for part in urlsplit("https://h.test/p?q=1")], urlsplit("https://h.test/p")[1], len(urlparse("a")))
print(urlsplit("https://h.test/p").geturl(), urlparse("https://h.test/p") == urlparse("https://h.test/p"))
