import copy
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Settings:
    name: str
    limits: dict[str, int] = field(default_factory=dict)
    nested: "Settings | None" = None
    tags: set[str] = field(default_factory=set)


class Document:
    def __init__(self, title):
        self.title = title
        self.pages = []
        self.meta = {}

    def __copy__(self):
        new = Document(self.title)
        new.pages = self.pages
        new.meta = dict(self.meta)
        return new

    def __deepcopy__(self, memo):
        new = Document(self.title + " (copy)")
        new.pages = copy.deepcopy(self.pages, memo)
        new.meta = copy.deepcopy(self.meta, memo)
        return new


a = Settings("base", {"cpu": 2}, Settings("inner"), {"x"})
b = copy.copy(a)
c = copy.deepcopy(a)
b.limits["cpu"] = 8
b.nested.name = "changed"
a.tags.clear()
print(a)
print(c == a, c.limits, c.nested, sorted(c.tags))
d = Document("doc")
d.pages.append(["p1"])
e, f = copy.copy(d), copy.deepcopy(d)
d.pages[0].append("p2")
print(e.title, e.pages, f.title, f.pages, e.pages is d.pages, f.pages is d.pages)
matrix = [[0] * 2] * 2
deep = copy.deepcopy(matrix)
matrix[0][0] = 1
deep[1][1] = 5
print(matrix, deep)
