import heapq
import bisect
import statistics
import random
import math
from collections import Counter, defaultdict
from operator import attrgetter, itemgetter, methodcaller


class MedianFinder:
    def __init__(self):
        self.low, self.high = [], []

    def add(self, n):
        heapq.heappush(self.low, -heapq.heappushpop(self.high, n))
        if len(self.low) > len(self.high):
            heapq.heappush(self.high, -heapq.heappop(self.low))

    def median(self):
        if len(self.high) > len(self.low):
            return self.high[0]
        return (self.high[0] - self.low[0]) / 2


class Player:
    def __init__(self, name, score):
        self.name, self.score = name, score

    def __repr__(self):
        return f"{self.name}:{self.score}"


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


def dijkstra(graph, start):
    dist = {start: 0}
    heap = [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for other, weight in graph[node].items():
            if d + weight < dist.get(other, math.inf):
                dist[other] = d + weight
                heapq.heappush(heap, (d + weight, other))
    return dist


mf = MedianFinder()
medians = []
for n in [5, 2, 8, 1]:
    mf.add(n)
    medians.append(mf.median())
print(medians)
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
print(dijkstra({"a": {"b": 7, "c": 3}, "b": {}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
players = [Player("Ann", 3), Player("bob", 9), Player("Cy", 3)]
print(sorted(players, key=attrgetter("score", "name")), max(players, key=attrgetter("score")))
print(heapq.nlargest(2, players, key=lambda p: p.score), heapq.nsmallest(1, [4, 2, 9]))
print(sorted(map(methodcaller("lower"), ["B", "a"])), list(map(itemgetter(0, -1), ["abc", "xyz"])))
print(list(heapq.merge([1, 4, 9], [2, 3], [5])), list(heapq.merge("bd", "ac")))
nums = [1, 3, 5, 7]
bisect.insort(nums, 4)
print(nums, bisect.bisect_left(nums, 5), bisect.bisect_right(nums, 5))
random.seed(3)
deck = [f"{r}{s}" for s in "♠♥" for r in "AKQ"]
random.shuffle(deck)
print(deck, random.sample(deck, 2), random.choices(["x", "y"], weights=[1, 3], k=5))
data = [random.gauss(10, 2) for _ in range(50)]
print(f"{statistics.mean(data):.4f} {statistics.stdev(data):.4f} {statistics.median(data):.4f}")
print([round(q, 3) for q in statistics.quantiles(data, n=4)], statistics.mode("aabbb"), statistics.multimode([1, 1, 2, 2]))
print(math.comb(5, 2), math.isqrt(50), math.gcd(48, 36), math.prod([2, 3, 7]), math.dist((0, 0), (3, 4)), round(math.log(100, 10), 6))
print(Counter(random.randint(1, 3) for _ in range(10)).most_common())
