import asyncio
import heapq
from collections import deque, defaultdict, Counter, OrderedDict


class Graph:
    def __init__(self):
        self.edges = defaultdict(dict)

    def add(self, a, b, w=1):
        self.edges[a][b] = w
        self.edges[b][a] = w

    def dijkstra(self, start):
        dist = {start: 0}
        heap = [(0, start)]
        prev = {}
        while heap:
            d, node = heapq.heappop(heap)
            if d > dist.get(node, float("inf")):
                continue
            for nxt, w in self.edges[node].items():
                nd = d + w
                if nd < dist.get(nxt, float("inf")):
                    dist[nxt] = nd
                    prev[nxt] = node
                    heapq.heappush(heap, (nd, nxt))
        return dist, prev

    def bfs(self, start):
        seen, queue, order = {start}, deque([start]), []
        while queue:
            node = queue.popleft()
            order.append(node)
            for nxt in sorted(self.edges[node]):
                if nxt not in seen:
                    seen.add(nxt)
                    queue.append(nxt)
        return order


class LRU:
    def __init__(self, capacity):
        self.capacity = capacity
        self.data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        if key not in self.data:
            self.misses += 1
            return default
        self.hits += 1
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            self.data.popitem(last=False)


def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))


def hanoi(n, a="A", b="B", c="C", moves=None):
    if moves is None:
        moves = []
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)
    return moves


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + p for i, x in enumerate(items) for p in permutations(items[:i] + items[i + 1:])]


def path(prev, end):
    result = [end]
    while end in prev:
        end = prev[end]
        result.append(end)
    return result[::-1]


async def main():
    g = Graph()
    for a, b, w in [("A", "B", 4), ("A", "C", 1), ("C", "B", 2), ("B", "D", 5), ("C", "D", 8)]:
        g.add(a, b, w)
    dist, prev = g.dijkstra("A")
    print(dist, path(prev, "D"))
    print(g.bfs("A"))
    cache = LRU(2)
    cache.put("a", 1); cache.put("b", 2)
    print(cache.get("a"))
    cache.put("c", 3)
    print(cache.get("b"), cache.get("b", -1), list(cache.data.items()), cache.hits, cache.misses)
    await asyncio.sleep(0)
    print(next(queens(6)), len(list(queens(6))))
    print(hanoi(2), len(hanoi(5)))
    print(permutations([1, 2, 3]))
    print(Counter("mississippi").most_common(2), Counter(a=3) + Counter(a=1, b=2))
    matrix = [[1, 2, 3], [4, 5, 6]]
    print([list(r) for r in zip(*matrix)], [[sum(a * b for a, b in zip(r, c)) for c in zip(*[[1, 0], [0, 1], [2, 2]])] for r in matrix])
    sieve = [True] * 30
    sieve[0:2] = [False, False]
    for i in range(2, 6):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(sieve[i * i::i])
    print([i for i, p in enumerate(sieve) if p])


asyncio.run(main())
