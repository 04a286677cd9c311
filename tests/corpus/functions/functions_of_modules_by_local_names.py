import heapq
from collections import deque


class Scheduler:
    def __init__(self):
        self._queue = []
        self._sequence = 0

    def add(self, when, action, *args):
        heapq.heappush(self._queue, (when, self._sequence, action, args))
        self._sequence += 1

    def run(self):
        queue = self._queue
        pop = heapq.heappop
        while queue:
            when, _, action, args = pop(queue)
            print(when, action(*args))


def merge_sorted(*lists):
    heap = []
    push, pop = heapq.heappush, heapq.heappop
    for index, items in enumerate(lists):
        if items:
            push(heap, (items[0], index, 0))
    result = []
    while heap:
        value, index, position = pop(heap)
        result.append(value)
        if position + 1 < len(lists[index]):
            push(heap, (lists[index][position + 1], index, position + 1))
    return result



s = Scheduler()
s.add(3, str.upper, "c")
s.add(1, str.title, "a b")
s.run()
print(merge_sorted([1, 4, 7], [2, 5], [3, 6, 8]))
