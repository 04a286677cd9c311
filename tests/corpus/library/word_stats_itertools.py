import bisect
import functools
import itertools
import operator
import string
from collections import Counter, namedtuple, ChainMap
from typing import Iterable

TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""

Stat = namedtuple("Stat", ["word", "count", "share"], defaults=[0.0])


def words(text: str) -> Iterable[str]:
    table = str.maketrans("", "", string.punctuation)
    for line in text.splitlines():
        yield from line.lower().translate(table).split()


def pipeline(*funcs):
    return functools.reduce(lambda f, g: lambda x: g(f(x)), funcs)


counts = Counter(words(TEXT))
total = sum(counts.values())
stats = [Stat(w, c, c / total) for w, c in counts.most_common(4)]
for s in stats:
    print(f"{s.word:>8} {s.count:^5} {s.share:.1%}", s._replace(share=0))
print(Stat("x", 1), Stat._fields, stats[0] > stats[1])
by_len = {k: sorted(g) for k, g in itertools.groupby(sorted(counts, key=len), key=len)}
print(by_len)
print(list(itertools.accumulate(range(1, 6), operator.mul)), list(itertools.islice(itertools.cycle("ab"), 5)))
print(list(itertools.chain.from_iterable([[1], [2, 3]])), list(itertools.zip_longest([1, 2], "a", fillvalue="-")))
print(list(itertools.combinations("abc", 2)), list(itertools.product([0, 1], repeat=2)))
print([tuple(p) for p in itertools.pairwise([1, 4, 9])], list(itertools.batched(range(5), 2)))
clean = pipeline(str.strip, str.title, lambda s: s.replace(" ", "_"))
print(clean("  hello big world "))
defaults = {"color": "red", "user": "guest"}
settings = ChainMap({"user": "ann"}, defaults)
print(settings["user"], settings["color"], dict(settings), len(settings))
scores = [30, 50, 50, 70]
bisect.insort(scores, 55)
print(scores, bisect.bisect_left(scores, 50), bisect.bisect_right(scores, 50))
c1, c2 = Counter(a=3, b=1), Counter(a=1, b=2)
print(c1 + c2, c1 - c2, c1 & c2, c1 | c2, sorted(c1.elements()))
c1.subtract(c2)
print(c1, c1["zzz"], +c1, c1.total())
print(list(map(operator.add, [1, 2], [3, 4])), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])))
