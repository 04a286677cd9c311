import heapq
import math
from collections import deque, namedtuple
from typing import Iterable

Edge = namedtuple("Edge", "src dst weight")


class Graph:
    def __init__(self, directed=False):
        self.adj = {}
        self.directed = directed

    def add(self, *edges):
        for e in edges:
            src, dst, w = e if len(e) == 3 else (*e, 1)
            self.adj.setdefault(src, {})[dst] = w
            self.adj.setdefault(dst, {})
            if not self.directed:
                self.adj[dst][src] = w
        return self

    def __contains__(self, node):
        return node in self.adj

    def __len__(self):
        return len(self.adj)

    @property
    def edges(self):
        seen = set()
        for u, nbrs in self.adj.items():
            for v, w in nbrs.items():
                if self.directed or (v, u) not in seen:
                    seen.add((u, v))
                    yield Edge(u, v, w)

    def bfs(self, start):
        order, queue, seen = [], deque([start]), {start}
        while queue:
            node = queue.popleft()
            order.append(node)
            for n in sorted(self.adj[node]):
                if n not in seen:
                    seen.add(n)
                    queue.append(n)
        return order

    def dijkstra(self, start):
        dist = {n: math.inf for n in self.adj}
        prev = {}
        dist[start] = 0
        heap = [(0, start)]
        while heap:
            d, u = heapq.heappop(heap)
            if d > dist[u]:
                continue
            for v, w in self.adj[u].items():
                nd = d + w
                if nd < dist[v]:
                    dist[v], prev[v] = nd, u
                    heapq.heappush(heap, (nd, v))
        return dist, prev

    def path(self, start, end):
        dist, prev = self.dijkstra(start)
        if dist[end] == math.inf:
            return None
        out = [end]
        while out[-1] != start:
            out.append(prev[out[-1]])
        return out[::-1]

    def topo(self):
        indeg = {n: 0 for n in self.adj}
        for e in self.edges:
            indeg[e.dst] += 1
        ready = [n for n, d in indeg.items() if d == 0]
        result = []
        while ready:
            ready.sort(reverse=True)
            n = ready.pop()
            result.append(n)
            for m in self.adj[n]:
                indeg[m] -= 1
                if not indeg[m]:
                    ready.append(m)
        if len(result) != len(self):
            raise ValueError("cycle")
        return result


def components(graph: Graph) -> Iterable[frozenset]:
    left = set(graph.adj)
    while left:
        part = frozenset(graph.bfs(min(left)))
        left -= part
        yield part


g = Graph().add(("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5.5), ("x", "y"))
print(g.bfs("a"), len(g), "d" in g, "q" in g)
dist, prev = g.dijkstra("a")
print(dist, prev)
print(g.path("a", "d"), g.path("a", "x"))
print([sorted(p) for p in components(g)])
print(max(g.edges, key=lambda e: e.weight), sum(e.weight for e in g.edges))
dag = Graph(directed=True).add(("shirt", "tie"), ("tie", "jacket"), ("pants", "shoes"), ("pants", "jacket"))
print(dag.topo())
dag.add(("jacket", "shirt"))
try:
    dag.topo()
except ValueError as e:
    print("error:", e)
e = Edge("p", "q", 2)
print(e, e._replace(weight=9), e._asdict(), Edge._fields, e[0], *e)
