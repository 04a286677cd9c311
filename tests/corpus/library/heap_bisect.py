# heapq and bisect in their corners.
import bisect
import heapq
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


h = []
for n, p in [("mail", 5), ("boot", 0), ("sync", 5), ("log", 9)]:
    heapq.heappush(h, Job(p, n))
print(h[0], len(h), [heapq.heappop(h).name for _ in range(2)], heapq.heappushpop(h, Job(1, "quick")), heapq.heapreplace(h, Job(2, "next")).priority)
nums = [9, 4, 7, 1, 8]
heapq.heapify(nums)
print(nums, heapq.nsmallest(2, nums), heapq.nlargest(2, nums), heapq.nlargest(9, nums), heapq.nsmallest(0, nums))
print(list(heapq.merge([1, 5], [2, 4], [3])), list(heapq.merge(["b", "aa"], ["c"], key=len)), list(heapq.merge([5, 1], [4, 2], reverse=True)))
try:
    heapq.heappop([])
except IndexError as e:
    print("IndexError:", e)
a = [1, 3, 3, 3, 7]
print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 99), bisect.bisect_left(a, 3, 2), bisect.bisect_right(a, 3, 0, 2))
bisect.insort_left(a, 3)
bisect.insort(a, 5)
print(a, bisect.bisect_left([], 1))
rows = [("a", 1), ("b", 4), ("c", 9)]
i = bisect.bisect_left(rows, 4, key=lambda r: r[1])
bisect.insort(rows, ("x", 5), key=lambda r: r[1])
print(i, rows)


def grade(score, cuts=(60, 70, 80, 90), marks="FDCBA"):
    return marks[bisect.bisect(cuts, score)]


print([grade(s) for s in (33, 60, 77.5, 90, 100)], "".join(map(grade, range(55, 100, 10))))
