import sys


class Record:
    def __init__(self, data):
        self.data = data


class Args:
    def __init__(self, words):
        self.words = words


class Value:
    def __init__(self, v):
        self.v = v

    @property
    def shown(self):
        return f"<{self.v}>"


class Holder:
    def __init__(self):
        self._content = None

    @property
    def content(self):
        return self._content

    @content.setter
    def content(self, item):
        if isinstance(item, Value):
            self._content = item.v
        elif isinstance(item, Record):
            self._content = item.data
        else:
            self._content = item


things = [Record({"a": 1}), Args(["x", "y"]), Value(3), 7, "text"]
for thing in things:
    if isinstance(thing, Record):
        thing.data["b"] = 2
        print(thing.data)
    elif isinstance(thing, Args):
        print(len(thing.words), thing.words)
    elif isinstance(thing, Value):
        print(thing.shown, thing.v)
first = things[0]
if isinstance(first, Record):
    print(sorted(first.data))
    first.data["c"] = 3
for thing in things:
    if not isinstance(thing, Record):
        continue
    print(thing.data)
h = Holder()
for thing in things:
    h.content = thing
    print(h.content if not isinstance(h.content, Args) else h.content.words)


def kind(command, x):
    match command:
        case "a":
            if isinstance(x, Record):
                return len(x.data)
            if isinstance(x, str):
                return x.upper()
        case "b":
            if isinstance(x, Record):
                return sorted(x.data)
            if isinstance(x, str):
                return x.lower()
            return None
        case _:
            return isinstance(x, str) and x.title() or "none"
    return 0


print(kind("a", things[0]), kind("a", "q"), kind("b", things[0]), kind("b", "Q"), kind("c", "ab c"), kind("b", 3), kind("a", 3))
