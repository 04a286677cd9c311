from collections import Counter, deque, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta


@dataclass
class Window:
    values: deque[int] = field(default_factory=deque)
    counts: Counter[str] = field(default_factory=Counter)
    seen: dict[str, int] = field(default_factory=dict)

    def add(self, key: str, value: int) -> None:
        self.values.append(value)
        self.counts[key] += 1
        self.seen[key] = value


w = Window()
for i, key in enumerate("abcab"):
    w.add(key, i * i)
print(w.values, w.counts, w.seen, len(w.values))
print(w)
graph: dict[str, list[str]] = defaultdict(list)
for a, b in [("x", "y"), ("x", "z"), ("y", "z")]:
    graph[a].append(b)


def bfs(start: str) -> list[str]:
    queue = deque([start])
    visited = {start}
    order = []
    while queue:
        node = queue.popleft()
        order.append(node)
        for n in graph[node]:
            if n not in visited:
                visited.add(n)
                queue.append(n)
    return order


print(bfs("x"), len(graph))
start = date(2024, 1, 29)
print([str(start + timedelta(days=n)) for n in range(3)])
schedule = {start: "a", start + timedelta(days=1): "b"}
print(schedule[date(2024, 1, 30)], date(2024, 1, 29) in schedule, sorted(schedule, reverse=True))
queue: deque[tuple[int, str]] = deque(maxlen=2)
queue.append((1, "a"))
queue.append((2, "b"))
queue.append((3, "c"))
for priority, name in queue:
    print(priority, name)
print(sum(p for p, _ in queue), [n for _, n in queue], max(queue), list(map(str, [1, 2])))
