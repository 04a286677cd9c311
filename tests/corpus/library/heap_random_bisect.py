import bisect
import heapq
import random
from heapq import heapify, heappop, heappush, heapreplace, merge, nlargest, nsmallest

tasks = [(3, "write"), (1, "plan"), (2, "code")]
heapify(tasks)
heappush(tasks, (0, "wake"))
print([heappop(tasks) for _ in range(len(tasks))])
print(list(merge([1, 4, 7], [2, 5], [3, 6])), list(merge(["b", "aa"], ["ccc"], key=len)), list(merge([5, 1], [4], reverse=True)))
people = [{"n": "a", "age": 30}, {"n": "b", "age": 25}, {"n": "c", "age": 35}]
print([p["n"] for p in nlargest(2, people, key=lambda p: p["age"])], nsmallest(2, [5, 1, 4]), heapq.heappushpop([1, 2], 0))
h = [1, 3, 5]
print(heapreplace(h, 4), h)
scores = [33, 99, 77, 70, 89, 90, 100]
print([("FDCBA"[bisect.bisect([60, 70, 80, 90], s)]) for s in scores])
items = [("a", 1), ("b", 3), ("c", 5)]
print(bisect.bisect_left(items, 3, key=lambda r: r[1]), bisect.bisect_right(items, 3, key=lambda r: r[1]))
bisect.insort(items, ("x", 4), key=lambda r: r[1])
print(items, bisect.bisect_left([1, 2, 2, 3], 2, 1, 3))
rng = random.Random(42)
print([rng.randint(1, 6) for _ in range(5)], rng.random(), rng.choice("abc"), rng.sample(range(100), 3))
random.seed("text")
deck = list(range(8))
random.shuffle(deck)
print(deck, random.choices(["h", "t"], weights=[3, 1], k=4), random.uniform(1, 2), random.gauss(0, 1), random.getrandbits(16))
random.seed(7)
print(random.randrange(0, 100, 5), random.triangular(0, 10, 5), random.betavariate(2, 3), random.expovariate(1.5), random.sample(["x", "y"], counts=[2, 1], k=2))
