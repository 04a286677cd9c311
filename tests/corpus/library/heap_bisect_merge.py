import bisect
import heapq

heap = []
for item in [(3, "low"), (1, "high"), (2, "mid"), (1, "also high")]:
    heapq.heappush(heap, item)
print(heap[0], [heapq.heappop(heap) for _ in range(len(heap))])
nums = [9, 4, 7, 1, 8]
heapq.heapify(nums)
print(nums)
print(heapq.heappushpop(nums, 0), heapq.heapreplace(nums, 10), heapq.nlargest(2, nums), heapq.nsmallest(2, nums))
print(heapq.nlargest(2, ["a", "ccc", "bb"], key=len), list(heapq.merge([1, 4, 9], [2, 3], [0])), list(heapq.merge([9, 4], [7, 1], reverse=True)))
print(list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
grades = [60, 70, 80, 90]
print([("FDCBA"[bisect.bisect(grades, s)], s) for s in (33, 60, 89, 90, 100)])
xs = [1, 3, 3, 5]
print(bisect.bisect_left(xs, 3), bisect.bisect_right(xs, 3), bisect.bisect_left(xs, 4, 0, 2), bisect.bisect(xs, 99))
bisect.insort(xs, 4)
bisect.insort_left(xs, 3)
print(xs)
people = [("ann", 20), ("bob", 30), ("cid", 40)]
print(bisect.bisect_left(people, 30, key=lambda p: p[1]), bisect.bisect_right(people, 30, key=lambda p: p[1]))


def dijkstra(graph, start):
    best = {start: 0}
    queue = [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if cost > best[node]:
            continue
        for neighbor, weight in graph[node].items():
            total = cost + weight
            if total < best.get(neighbor, float("inf")):
                best[neighbor] = total
                heapq.heappush(queue, (total, neighbor))
    return best


print(dijkstra({"a": {"b": 1, "c": 5}, "b": {"c": 2}, "c": {}}, "a"))
