from collections import OrderedDict
from functools import lru_cache, total_ordering, wraps
import heapq


class TrieNode:
    __slots__ = ("children", "end")

    def __init__(self):
        self.children: dict[str, "TrieNode"] = {}
        self.end = False


class Trie:
    def __init__(self, words=()):
        self.root = TrieNode()
        for w in words:
            self.insert(w)

    def insert(self, word):
        node = self.root
        for ch in word:
            node = node.children.setdefault(ch, TrieNode())
        node.end = True

    def _find(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node.children:
                return None
            node = node.children[ch]
        return node

    def __contains__(self, word):
        node = self._find(word)
        return node is not None and node.end

    def complete(self, prefix):
        def walk(node, path):
            if node.end:
                yield path
            for ch, child in sorted(node.children.items()):
                yield from walk(child, path + ch)

        start = self._find(prefix)
        return list(walk(start, prefix)) if start else []


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


def counted(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return func(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@counted
def area(w, h=1):
    """Area of a rectangle."""
    return w * h


@lru_cache(maxsize=None)
def ways(n, coins=(1, 5, 10)):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[-1], coins) + ways(n, coins[:-1])


t = Trie(["car", "card", "care", "cat", "dog"])
print(t.complete("car"), "car" in t, "ca" in t, t.complete("x"))
vs = [Version("1.10"), Version("1.2"), Version("1.2.3")]
print(sorted(vs), max(vs), Version("1.2") >= Version("1.10"), Version("2.0") == Version("2.0"), len({Version("1.0"), Version("1.0")}))
print(area(2, h=3), area(4), area.calls, area.__name__, area.__doc__)
print(ways(25), ways.cache_info().hits > 0)
heap = []
for pri, task in [(5, "write"), (1, "plan"), (3, "test")]:
    heapq.heappush(heap, (pri, task))
print([heapq.heappop(heap)[1] for _ in range(len(heap))], heapq.nlargest(2, [3, 1, 4, 1, 5]), heapq.nsmallest(2, vs))
od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
od.move_to_end("a")
print(list(od), od.popitem(), od)
