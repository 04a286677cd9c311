from collections import UserDict, UserList


class CaseInsensitive(UserDict):
    """Keys in any case."""

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return key.lower() in self.data


class Stack(list):
    def push(self, item):
        self.append(item)

    def peek(self):
        return self[-1]

    def __repr__(self):
        return f"Stack({super().__repr__()})"


class Limited(UserList):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit

    def append(self, item):
        if len(self) >= self.limit:
            raise OverflowError("full")
        super().append(item)


class DefaultZero(dict):
    def __missing__(self, key):
        return 0


class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.history = []

    def __setitem__(self, key, value):
        self.history.append((key, value))
        super().__setitem__(key, value)

    def __delitem__(self, key):
        self.history.append((key, None))
        super().__delitem__(key)


headers = CaseInsensitive({"Content-Type": "text/html", "ACCEPT": "*/*"})
headers["X-Token"] = "abc"
print(headers["CONTENT-TYPE"], "accept" in headers, len(headers), sorted(headers.keys()), headers.get("nope", "none"))
headers.update({"Accept": "json"})
print(headers["accept"], dict(headers.items()), headers)
s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), s.pop(), sum(s), s[0], [x * 2 for x in s], 2 in s)
few = Limited(2)
few.append("a")
few.append("b")
try:
    few.append("c")
except OverflowError as e:
    print("error:", e, len(few), few.data, list(few))
counts = DefaultZero()
for word in "a b a c a".split():
    counts[word] += 1
print(counts, counts["zz"], len(counts), sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
r = Recorder()
r["x"] = 1
r["y"] = 2
del r["x"]
print(r, r.history, list(r.values()), bool(r), "x" in r)
