import asyncio
import collections
import functools
import heapq
import time
from dataclasses import dataclass, field
from typing import Any, Iterator


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    deps: list[str] = field(default_factory=list, compare=False)
    duration: float = field(default=0.0, compare=False)


class CycleError(Exception):
    def __init__(self, path):
        self.path = path
        super().__init__(" -> ".join(path))


class Graph:
    def __init__(self, tasks: list[Task]):
        self.tasks = {t.name: t for t in tasks}

    def check(self) -> None:
        state: dict[str, int] = {}

        def visit(name: str, path: tuple[str, ...]):
            if state.get(name) == 2:
                return
            if name in path:
                raise CycleError([*path[path.index(name):], name])
            for dep in self.tasks[name].deps:
                visit(dep, (*path, name))
            state[name] = 2

        for name in self.tasks:
            visit(name, ())

    def levels(self) -> Iterator[list[str]]:
        indegree = {n: len(t.deps) for n, t in self.tasks.items()}
        children = collections.defaultdict(list)
        for n, t in self.tasks.items():
            for d in t.deps:
                children[d].append(n)
        ready = [self.tasks[n] for n, k in indegree.items() if k == 0]
        heapq.heapify(ready)
        while ready:
            level = [heapq.heappop(ready) for _ in range(len(ready))]
            yield [t.name for t in level]
            for t in level:
                for c in children[t.name]:
                    indegree[c] -= 1
                    if not indegree[c]:
                        heapq.heappush(ready, self.tasks[c])


async def run(graph: Graph, workers=2):
    done: dict[str, asyncio.Event] = {n: asyncio.Event() for n in graph.tasks}
    sem = asyncio.BoundedSemaphore(workers)
    order: list[tuple[str, Any]] = []

    async def one(task: Task):
        await asyncio.gather(*(done[d].wait() for d in task.deps))
        async with sem:
            await asyncio.sleep(task.duration)
            order.append((task.name, len(task.deps)))
            done[task.name].set()
        return task.duration

    async with asyncio.TaskGroup() as tg:
        handles = [tg.create_task(one(t), name=t.name) for t in graph.tasks.values()]
    return order, sum(h.result() for h in handles), [h.get_name() for h in handles]


tasks = [Task(2, "build", ["fetch"], 0.02), Task(1, "fetch", duration=0.01), Task(3, "test", ["build"], 0.01),
         Task(1, "lint", ["fetch"], 0.005), Task(5, "deploy", ["test", "lint"])]
g = Graph(tasks)
g.check()
print(list(g.levels()))
print(asyncio.run(run(g)))
g.tasks["fetch"].deps.append("deploy")
try:
    g.check()
except CycleError as e:
    print("cycle:", e, len(e.path))
print(min(tasks), sorted(tasks)[-1].name, Task(1, "a") == Task(1, "b"))
