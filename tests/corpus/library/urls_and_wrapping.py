import copy
import textwrap
from urllib.parse import parse_qs, quote, unquote, urlencode, urlparse

u = urlparse("https://user:pw@Example.com:8080/a/b?x=1&y=2#frag")
print(u.scheme, u.netloc, u.path, u.query, u.fragment, u.hostname, u.port, u.username, u.geturl())
print(quote("a b/c?é"), unquote("a%20b%C3%A9"), urlencode({"q": "x y", "n": 3}), parse_qs("a=1&b=2&a=3"))
print(textwrap.dedent("""
    first
      second
    third
""").strip())
print(textwrap.wrap("The quick brown fox jumped over the lazy dog.", 15), textwrap.indent("a\n\nb", "> "))
print(textwrap.fill("one two three four five six", width=10), textwrap.shorten("Hello  world and all", width=14))
grid = [[1, 2], [3]]
shallow, deep = copy.copy(grid), copy.deepcopy(grid)
grid[0].append(9)
print(shallow, deep, copy.deepcopy({"a": [1]}))
