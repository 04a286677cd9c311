import asyncio
import re
import string
import textwrap
import time
from collections import Counter, defaultdict
from functools import partial, reduce
from itertools import chain, groupby, islice, takewhile
from operator import itemgetter

TEXT = """
The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox does not. "Foxes," said the dog, "never sleep!"
Visit https://example.com/a?b=1 or mail fox@den.org before 2024-05-01.
"""

TOKEN = re.compile(r"""
    (?P<url>https?://\S+)
  | (?P<email>[\w.]+@[\w.]+\w)
  | (?P<date>\d{4}-\d{2}-\d{2})
  | (?P<word>[A-Za-z']+)
  | (?P<punct>[^\w\s])
""", re.X)


async def tokens(text):
    for m in TOKEN.finditer(text):
        await asyncio.sleep(0)
        yield m.lastgroup, m.group()


async def map_reduce(chunks, mapper, reducer):
    parts = await asyncio.gather(*(asyncio.to_thread(mapper, c) for c in chunks))
    return reduce(reducer, parts)


def count_words(chunk, stop=frozenset()):
    words = (w.strip(string.punctuation).lower() for w in chunk.split())
    return Counter(w for w in words if w and w not in stop)


async def main():
    kinds = defaultdict(list)
    async for kind, value in tokens(TEXT):
        kinds[kind].append(value)
    print({k: len(v) for k, v in kinds.items()})
    print(kinds["url"], kinds["email"], kinds["date"])
    counts = await map_reduce(TEXT.strip().splitlines(), partial(count_words, stop={"the", "or"}), lambda a, b: a + b)
    print(counts.most_common(3), counts["fox"], sum(counts.values()))
    by_len = sorted(counts, key=lambda w: (len(w), w))
    for n, group in islice(groupby(by_len, key=len), 3):
        print(n, list(group))
    print(list(takewhile(lambda w: len(w) < 4, by_len)), len(list(chain(*kinds.values()))))
    print(re.sub(r"\b(fox)(es)?\b", lambda m: m.group(0).upper(), TEXT.strip().splitlines()[1], flags=re.I))
    print(re.split(r"[.;!]\s*", "a. b;c! d"), re.findall(r"(\w+)@(\w+)", TEXT), re.sub(r"(\d+)-(\d+)-(\d+)", r"\3/\2/\1", "on 2024-05-01"))
    m = re.search(r"(?P<y>\d{4})-(?P<m>\d\d)", TEXT)
    if m:
        print(m["y"], m.group("m"), m.span(), m.groupdict())
    print(textwrap.fill(" ".join(TEXT.split()), width=50, max_lines=2, placeholder=" [...]"))
    table = str.maketrans("", "", string.punctuation)
    print("Hello, world! (yes)".translate(table), max(counts.items(), key=itemgetter(1)))


asyncio.run(main())
