"""A base whose field is given by name only, behind the fields of its subclasses; functions and pairs as items."""
from dataclasses import dataclass, field, replace


@dataclass
class Model:
    id: int = field(default=0, kw_only=True)


@dataclass
class Post(Model):
    author: str
    title: str
    tags: list[str] = field(default_factory=list)
    rank: int = 1


def best(scores, highest):
    if not scores:
        return 0, None
    pick = max if highest else min
    return pick(((s, i) for i, s in enumerate(scores)), key=lambda pair: pair[0])


post = Post("ann", "Hello", ["intro"], id=4)
print(post, Post("bob", "Bye", id=2).tags, replace(post, title="More").id)
print(best([3, 9, 1], True), best([3, 9, 1], False), best([], True))
print([f(10) for f in map(lambda k: lambda x: x + k, range(3))])
print(list(map(lambda n: [n, n * n], range(3))))
