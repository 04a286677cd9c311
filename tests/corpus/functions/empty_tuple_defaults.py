from typing import Iterable


class Bag:
    def __init__(self, items: Iterable[int] = ()):
        self.items = list(items)

    def total(self):
        return sum(self.items)


class Tags:
    def __init__(self, names=(), *, sep=", "):
        self.names = set(names)
        self.sep = sep

    def __str__(self):
        return self.sep.join(sorted(self.names))


def mean(values=()):
    values = list(values)
    return sum(values) / len(values) if values else 0.0


print(Bag().total(), Bag([1, 2]).total(), Bag(range(4)).total(), Bag(x * x for x in (1, 2)).total())
print(Tags(), Tags(["b", "a"]), Tags(("x",), sep="/"))
print(mean(), mean([1, 2]), mean((3, 4)))
