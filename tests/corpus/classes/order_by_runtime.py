import heapq
from dataclasses import dataclass, field
from enum import Enum


class Priority(Enum):
    LOW = 3
    MEDIUM = 2
    HIGH = 1

    def __lt__(self, other):
        return self.value < other.value


@dataclass(order=True)
class Job:
    priority: Priority
    name: str = field(compare=False)


heap = []
for name, p in [("backup", Priority.LOW), ("deploy", Priority.HIGH), ("test", Priority.MEDIUM)]:
    heapq.heappush(heap, Job(p, name))
while heap:
    job = heapq.heappop(heap)
    print(job.priority.name, job.name)
print(sorted(Priority))
print(min(Priority), max(Priority))


class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __lt__(self, other):
        return self.parts < other.parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __repr__(self):
        return "v" + ".".join(str(p) for p in self.parts)


print(sorted([Version("1.10.0"), Version("1.2.3"), Version("1.2")]))
print(max([Version("1.10.0"), Version("1.2.3")]))
