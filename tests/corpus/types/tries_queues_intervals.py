"""Abstract data types: priority queue, deque-based undo, interval tree-ish, trie, bloom-like filter, disjoint set."""
import bisect
import heapq
from typing import Iterator, Optional


class Trie:
    class Node:
        __slots__ = ("children", "end", "count")

        def __init__(self):
            self.children = {}
            self.end = False
            self.count = 0

    def __init__(self, words=()):
        self.root = self.Node()
        for w in words:
            self.insert(w)

    def insert(self, word):
        node = self.root
        for ch in word:
            node = node.children.setdefault(ch, self.Node())
            node.count += 1
        node.end = True

    def _find(self, prefix) -> Optional["Trie.Node"]:
        node = self.root
        for ch in prefix:
            node = node.children.get(ch)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self._find(word)
        return node is not None and node.end

    def starting(self, prefix) -> Iterator[str]:
        def walk(node, path):
            if node.end:
                yield path
            for ch in sorted(node.children):
                yield from walk(node.children[ch], path + ch)
        node = self._find(prefix)
        if node:
            yield from walk(node, prefix)


class PriorityQueue:
    def __init__(self):
        self._heap = []
        self._entries = {}
        self._n = 0

    def push(self, item, priority=0):
        if item in self._entries:
            self.remove(item)
        entry = [priority, self._n, item]
        self._n += 1
        self._entries[item] = entry
        heapq.heappush(self._heap, entry)

    def remove(self, item):
        entry = self._entries.pop(item)
        entry[-1] = None

    def pop(self):
        while self._heap:
            priority, _, item = heapq.heappop(self._heap)
            if item is not None:
                del self._entries[item]
                return item, priority
        raise IndexError("pop from an empty priority queue")

    def __bool__(self):
        return bool(self._entries)


class Intervals:
    def __init__(self):
        self._spans = []

    def add(self, lo, hi):
        merged = []
        for a, b in self._spans:
            if b < lo or a > hi:
                merged.append((a, b))
            else:
                lo, hi = min(a, lo), max(b, hi)
        bisect.insort(merged, (lo, hi))
        self._spans = merged

    def __contains__(self, x):
        i = bisect.bisect_right(self._spans, (x, float("inf"))) - 1
        return i >= 0 and self._spans[i][0] <= x <= self._spans[i][1]

    def __repr__(self):
        return " ".join(f"[{a},{b}]" for a, b in self._spans)


class RingBuffer:
    def __init__(self, size):
        self.data = [None] * size
        self.start = self.length = 0

    def append(self, item):
        end = (self.start + self.length) % len(self.data)
        self.data[end] = item
        if self.length < len(self.data):
            self.length += 1
        else:
            self.start = (self.start + 1) % len(self.data)

    def __iter__(self):
        for i in range(self.length):
            yield self.data[(self.start + i) % len(self.data)]

    def __len__(self):
        return self.length


t = Trie("car card care cat dog do".split())
print("car" in t, "ca" in t, list(t.starting("car")), list(t.starting("x")), t._find("ca").count)
q = PriorityQueue()
for name, p in [("low", 5), ("high", 1), ("mid", 3), ("low", 0)]:
    q.push(name, p)
q.remove("mid")
out = []
while q:
    out.append(q.pop())
print(out)
try:
    q.pop()
except IndexError as e:
    print(e)
iv = Intervals()
for lo, hi in [(1, 3), (10, 12), (5, 6), (2, 5)]:
    iv.add(lo, hi)
print(iv, 4 in iv, 7 in iv, 12 in iv)
ring = RingBuffer(3)
for i in range(5):
    ring.append(i * i)
print(list(ring), len(ring), sum(ring), ring.data)
