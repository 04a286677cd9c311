from collections import namedtuple
from typing import NamedTuple
Entry = namedtuple("Entry", ["when", "who", "hours"])
class P(NamedTuple):
    x: int
    name: str
def show(a, b, c):
    return f"{a + 1} {b.upper()} {c:.1f}"
e = Entry(1, "ann", 2.5)
f = Entry(*e)
print(f, round(f.hours), show(*e), show(*f[:2], 3.25))
p = P(3, "q")
print(P(*p), *p, [*p], p[0] + 1)
t = (1, "z", 4.5)
print(Entry(*t), show(*t), f._replace(hours=9)._asdict())
