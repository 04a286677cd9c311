import heapq
import itertools
from dataclasses import dataclass, field
from typing import Any, Callable


@dataclass(order=True)
class Job:
    priority: int
    order: int
    name: str = field(compare=False)
    action: Callable[[], Any] = field(compare=False, repr=False)


class Scheduler:
    def __init__(self):
        self._heap: list[Job] = []
        self._counter = itertools.count(1)
        self.log: list[str] = []

    def submit(self, name, action, priority=5):
        heapq.heappush(self._heap, Job(priority, next(self._counter), name, action))
        return self

    def __len__(self):
        return len(self._heap)

    def __iter__(self):
        return iter(sorted(self._heap))

    def run(self):
        while self._heap:
            job = heapq.heappop(self._heap)
            try:
                self.log.append(f"{job.name}={job.action()}")
            except Exception as e:
                self.log.append(f"{job.name}!{type(e).__name__}")
        return self.log


s = Scheduler()
s.submit("low", lambda: "done", 9).submit("high", lambda: 1 + 1, 1).submit("bad", lambda: [][0]).submit("mid", lambda: "m".upper())
print(len(s), [j.name for j in s], bool(s))
print(next(iter(s)))
print(s.run(), len(s), bool(s))
nums = [5, 3, 8, 1, 9, 2]
print(heapq.nlargest(2, nums), heapq.nsmallest(3, nums, key=lambda n: -n), sorted(nums, key=lambda n: (n % 3, -n)))
streams = [[1, 5, 9], [2, 6], [0, 7, 8]]
print(list(heapq.merge(*streams)), list(itertools.islice(heapq.merge([3, 1], [2], reverse=True), 2)))
h = []
for value in nums:
    if len(h) < 3:
        heapq.heappush(h, value)
    else:
        heapq.heappushpop(h, value)
print(sorted(h), h[0])
