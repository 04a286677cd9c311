"""BFS, DFS, Dijkstra, topological order, cycle detection and union-find."""
import heapq
from collections import defaultdict, deque


class Graph:
    def __init__(self, directed=False):
        self.edges = defaultdict(dict)
        self.directed = directed

    def add(self, a, b, weight=1):
        self.edges[a][b] = weight
        if not self.directed:
            self.edges[b][a] = weight
        elif b not in self.edges:
            self.edges[b] = {}
        return self

    def bfs(self, start):
        seen, queue, order = {start}, deque([start]), []
        while queue:
            node = queue.popleft()
            order.append(node)
            for n in sorted(self.edges[node]):
                if n not in seen:
                    seen.add(n)
                    queue.append(n)
        return order

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for n in sorted(self.edges[node]):
            if n not in seen:
                yield from self.dfs(n, seen)

    def shortest(self, start, goal):
        heap, best, came = [(0, start)], {start: 0}, {}
        while heap:
            cost, node = heapq.heappop(heap)
            if node == goal:
                path = [node]
                while node in came:
                    node = came[node]
                    path.append(node)
                return cost, path[::-1]
            if cost > best.get(node, float("inf")):
                continue
            for n, w in self.edges[node].items():
                if (new := cost + w) < best.get(n, float("inf")):
                    best[n], came[n] = new, node
                    heapq.heappush(heap, (new, n))
        raise LookupError(f"no path from {start} to {goal}")

    def topological(self):
        state, order = {}, []

        def visit(node):
            if state.get(node) == "done":
                return
            if state.get(node) == "active":
                raise ValueError(f"cycle at {node}")
            state[node] = "active"
            for n in sorted(self.edges[node]):
                visit(n)
            state[node] = "done"
            order.append(node)

        for node in sorted(self.edges):
            visit(node)
        return order[::-1]


class UnionFind:
    def __init__(self, n):
        self.parent = list(range(n))
        self.count = n

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        self.parent[b] = a
        self.count -= 1
        return True


g = Graph()
for a, b, w in [("A", "B", 4), ("A", "C", 1), ("C", "B", 2), ("B", "D", 5), ("C", "D", 8), ("E", "F", 1)]:
    g.add(a, b, w)
print(g.bfs("A"), list(g.dfs("A")), g.shortest("A", "D"))
try:
    g.shortest("A", "F")
except LookupError as e:
    print(type(e).__name__, e)
d = Graph(directed=True).add("shirt", "tie").add("tie", "jacket").add("pants", "shoes").add("pants", "jacket")
print(d.topological())
try:
    d.add("jacket", "shirt").topological()
except ValueError as e:
    print(e)
uf = UnionFind(6)
print([uf.union(a, b) for a, b in [(0, 1), (1, 2), (0, 2), (3, 4)]], uf.count, uf.find(2) == uf.find(0))
