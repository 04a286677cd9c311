from __future__ import annotations

import heapq
from collections import Counter, defaultdict, deque
from functools import lru_cache, total_ordering
from graphlib import CycleError, TopologicalSorter
from typing import Iterable, Optional


class Trie:
    def __init__(self, words: Iterable[str] = ()):
        self.root: dict = {}
        for w in words:
            self.add(w)

    def add(self, word: str) -> None:
        node = self.root
        for ch in word:
            node = node.setdefault(ch, {})
        node["$"] = True

    def find(self, prefix: str) -> list[str]:
        node = self.root
        for ch in prefix:
            if ch not in node:
                return []
            node = node[ch]
        out = []

        def walk(n, path):
            for key, child in sorted(n.items()):
                if key == "$":
                    out.append(prefix + path)
                else:
                    walk(child, path + key)
        walk(node, "")
        return out


@total_ordering
class Node:
    def __init__(self, name: str, cost: int = 0, parent: Optional[Node] = None):
        self.name, self.cost, self.parent = name, cost, parent

    def __lt__(self, other: Node) -> bool:
        return (self.cost, self.name) < (other.cost, other.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and self.cost == other.cost

    def path(self) -> list[str]:
        return (self.parent.path() if self.parent else []) + [self.name]


GRAPH = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 7}, "d": {}}


def dijkstra(start: str, goal: str) -> tuple[int, list[str]] | None:
    heap, done = [Node(start)], set()
    while heap:
        node = heapq.heappop(heap)
        if node.name == goal:
            return node.cost, node.path()
        if node.name in done:
            continue
        done.add(node.name)
        for nxt, w in GRAPH[node.name].items():
            heapq.heappush(heap, Node(nxt, node.cost + w, node))
    return None


def levels(start: str) -> dict[int, list[str]]:
    out, queue, seen = defaultdict(list), deque([(start, 0)]), {start}
    while queue:
        name, depth = queue.popleft()
        out[depth].append(name)
        for nxt in GRAPH[name]:
            if nxt not in seen:
                seen.add(nxt)
                queue.append((nxt, depth + 1))
    return dict(out)


@lru_cache(None)
def edit(a: str, b: str) -> int:
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit(a[1:], b[1:])
    return 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))


t = Trie(["car", "card", "care", "cat", "dog"])
print(t.find("car"), t.find("x"), t.find("do"))
print(dijkstra("a", "d"), dijkstra("d", "a"), levels("a"), Node("x", 1) <= Node("y", 1), max(Node("p", 3), Node("q", 5)).name)
print(edit("kitten", "sitting"), edit.cache_info().currsize > 10)
ts = TopologicalSorter({"app": {"lib", "db"}, "lib": {"core"}, "db": {"core"}})
order = list(ts.static_order())
print(order[0], order[-1], order.index("lib") < order.index("app"))
try:
    list(TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except CycleError as e:
    print("cycle", sorted(set(e.args[1])))
print(Counter("abracadabra").most_common(2), Counter(a=2) + Counter(a=1, b=3), (Counter("aab") - Counter("ab")), Counter("hello")["l"])
