"""A tokenizer by regular expression, and links put together."""
import re
from typing import NamedTuple
from urllib.parse import urljoin, urlparse


class Token(NamedTuple):
    kind: str
    value: object
    column: int


KEYWORDS = {"IF", "THEN"}
RULES = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("ID", r"[A-Za-z]+"), ("SKIP", r"[ \t]+"), ("OTHER", r".")]
PATTERN = re.compile("|".join("(?P<%s>%s)" % rule for rule in RULES))


def tokenize(code: str):
    for match in PATTERN.finditer(code):
        kind = match.lastgroup
        value = match.group()
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        elif kind == "ID" and value in KEYWORDS:
            kind = value
        elif kind == "SKIP":
            continue
        elif kind == "OTHER":
            raise RuntimeError(f"{value!r} at {match.start()}")
        yield Token(kind, value, match.start())


for token in tokenize("IF total THEN rate := 2.50 + 7"[:27]):
    print(token)
try:
    list(tokenize("a ! b"))
except RuntimeError as error:
    print("error:", error)
print(re.compile("ab*"), repr(re.compile(r"\w+", re.I | re.M)))

base = "http://www.example.org/docs/%7Eada/guide/index.html;v=2?page=1#top"
for link in ["next.html", "../up.html", "/root", "?page=2", "#end", "//cdn.example.org/x.js", "https://other.org/", "./a/./b/../c", ""]:
    print(f"{link:24}", urljoin(base, link))
print(urlparse("scheme://netloc/path;parameters?query#fragment"))
print(urlparse(base).params, urlparse("mailto:ada@example.org").path)
