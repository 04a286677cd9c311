import itertools
import operator
import sys
import textwrap
from collections import namedtuple, OrderedDict, defaultdict
from contextlib import contextmanager
from functools import reduce
from io import StringIO
from typing import Any, Generator, Iterable, Union

Value = Union[int, float, str, bool, None, list["Value"], dict[str, "Value"]]


def walk(value: Value, path: str = "$") -> Generator[tuple[str, Any], None, None]:
    if isinstance(value, dict):
        for k, v in value.items():
            yield from walk(v, f"{path}.{k}")
    elif isinstance(value, list):
        for i, v in enumerate(value):
            yield from walk(v, f"{path}[{i}]")
    else:
        yield path, value


def render_table(rows: list[dict[str, Any]], columns: list[str]) -> str:
    widths = {c: max(len(c), *(len(str(r.get(c, ""))) for r in rows)) for c in columns}
    line = "+".join("-" * (widths[c] + 2) for c in columns)
    out = StringIO()
    print("|".join(f" {c:^{widths[c]}} " for c in columns), file=out)
    print(line, file=out)
    for r in rows:
        cells = []
        for c in columns:
            v = r.get(c, "")
            cells.append(f" {v:>{widths[c]}} " if isinstance(v, (int, float)) else f" {v:<{widths[c]}} ")
        out.write("|".join(cells) + "\n")
    return out.getvalue()


class Html:
    def __init__(self):
        self.parts: list[str] = []
        self.depth = 0

    @contextmanager
    def tag(self, name: str, **attrs: str):
        extra = "".join(f' {k.rstrip("_")}="{v}"' for k, v in attrs.items())
        self.parts.append("  " * self.depth + f"<{name}{extra}>")
        self.depth += 1
        try:
            yield self
        finally:
            self.depth -= 1
            self.parts.append("  " * self.depth + f"</{name}>")

    def text(self, s: str) -> None:
        self.parts.append(textwrap.indent(s, "  " * self.depth))


data = {"user": {"name": "Ann", "tags": ["a", "b"]}, "n": 1.5, "ok": True, "none": None}
for path, value in walk(data):
    print(path, "=", value)
print(render_table([{"id": 1, "name": "pen"}, {"id": 22, "name": "marker", "price": 2.5}], ["id", "name", "price"]))
h = Html()
with h.tag("div", class_="box", id="x"):
    with h.tag("p"):
        h.text("hello\nworld")
print("\n".join(h.parts))
Point = namedtuple("Point", "x y z", defaults=[0])
pts = [Point(3, 1), Point(1, 2, 5)]
print(sorted(pts), Point._make([1, 2, 3]), reduce(lambda a, p: a + p.x, pts, 0), max(pts, key=operator.attrgetter("y")), pts[0]._asdict())
inverted = defaultdict(list)
for k, v in {"a": 1, "b": 2, "c": 1}.items():
    inverted[v].append(k)
print(dict(inverted), OrderedDict.fromkeys("abca"), list(dict.fromkeys([3, 1, 3])), dict(zip("ab", itertools.count(1))))
