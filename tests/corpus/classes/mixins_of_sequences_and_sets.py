import collections.abc
from collections.abc import MutableSet, Set


class History(collections.abc.MutableSequence):
    """A list that counts how often it was changed."""

    def __init__(self, items=()):
        self._items = list(items)
        self.changes = 0

    def __getitem__(self, index):
        return self._items[index]

    def __setitem__(self, index, value):
        self.changes += 1
        self._items[index] = value

    def __delitem__(self, index):
        self.changes += 1
        del self._items[index]

    def __len__(self):
        return len(self._items)

    def insert(self, index, value):
        self.changes += 1
        self._items.insert(index, value)


class Tags(MutableSet):
    def __init__(self, tags=()):
        self._tags = {}
        for tag in tags:
            self.add(tag)

    def __contains__(self, tag):
        return tag.lower() in self._tags

    def __iter__(self):
        return iter(self._tags.values())

    def __len__(self):
        return len(self._tags)

    def add(self, tag):
        self._tags.setdefault(tag.lower(), tag)

    def discard(self, tag):
        self._tags.pop(tag.lower(), None)


class Evens(Set):
    def __init__(self, numbers):
        self.numbers = sorted({n for n in numbers if n % 2 == 0})

    def __contains__(self, n):
        return n in self.numbers

    def __iter__(self):
        return iter(self.numbers)

    def __len__(self):
        return len(self.numbers)


history = History(["open", "edit"])
history.append("save")
history.extend(["edit", "close"])
print(list(history), history.count("edit"), history.index("save"), "close" in history)
history.remove("edit")
history.reverse()
print(list(history), history.pop(), history.pop(0), history.changes)
history.clear()
print(len(history), list(reversed(History([1, 2, 3]))))

tags = Tags(["Python", "python", "Async"])
other = Tags(["async", "CSharp"])
print(list(tags), len(tags), "PYTHON" in tags)
print(sorted(tags & other), sorted(tags | other), sorted(tags - other), tags.isdisjoint(other))
tags.remove("python")
try:
    tags.remove("java")
except KeyError as e:
    print("no tag", e)
print(tags <= other, tags == Tags(["Async"]), list(tags))
tags.clear()
print(len(tags))

small, large = Evens(range(5)), Evens(range(11))
print(small < large, small >= large, list(large ^ small), list(small & Evens([4, 8])))
