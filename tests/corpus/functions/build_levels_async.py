"""Dependency graph / build system with topological levels and async execution."""
import asyncio
from collections import defaultdict, deque


class CycleError(Exception):
    def __init__(self, cycle):
        super().__init__(" -> ".join(cycle))
        self.cycle = cycle


class Target:
    def __init__(self, name, deps=(), action=None, cost=1):
        self.name = name
        self.deps = tuple(deps)
        self.action = action
        self.cost = cost
        self.status = "pending"

    def __str__(self):
        return f"{self.name}[{self.status}]"


class Build:
    def __init__(self):
        self.targets = {}
        self.order = []

    def target(self, *deps, cost=1):
        def wrap(fn):
            self.targets[fn.__name__] = Target(fn.__name__, deps, fn, cost)
            return fn
        return wrap

    def levels(self):
        indegree = {name: len(t.deps) for name, t in self.targets.items()}
        users = defaultdict(list)
        for name, t in self.targets.items():
            for d in t.deps:
                if d not in self.targets:
                    raise KeyError(d)
                users[d].append(name)
        ready = sorted(n for n, d in indegree.items() if d == 0)
        seen = 0
        while ready:
            yield ready
            seen += len(ready)
            nxt = []
            for name in ready:
                for user in users[name]:
                    indegree[user] -= 1
                    if indegree[user] == 0:
                        nxt.append(user)
            ready = sorted(nxt)
        if seen < len(self.targets):
            raise CycleError(self.find_cycle())

    def find_cycle(self):
        state = {}
        stack = []

        def visit(name):
            state[name] = 1
            stack.append(name)
            for d in self.targets[name].deps:
                if state.get(d) == 1:
                    return stack[stack.index(d):] + [d]
                if d not in state and (found := visit(d)):
                    return found
            stack.pop()
            state[name] = 2
            return None

        for name in sorted(self.targets):
            if name not in state:
                if cycle := visit(name):
                    return cycle
        return []

    def critical_path(self, name, memo=None):
        memo = {} if memo is None else memo
        if name not in memo:
            t = self.targets[name]
            memo[name] = t.cost + max((self.critical_path(d, memo) for d in t.deps), default=0)
        return memo[name]

    async def run(self):
        failed = set()
        for level in self.levels():
            todo = []
            for name in level:
                t = self.targets[name]
                if failed & set(t.deps):
                    t.status = "skipped"
                    failed.add(name)
                else:
                    todo.append(t)
            results = await asyncio.gather(*(self.execute(t) for t in todo), return_exceptions=True)
            for t, r in zip(todo, results):
                if isinstance(r, Exception):
                    t.status = f"failed: {r}"
                    failed.add(t.name)
                else:
                    t.status = "ok"
                    self.order.append((t.name, r))
        return not failed

    async def execute(self, t):
        await asyncio.sleep(0)
        result = t.action()
        if asyncio.iscoroutine(result):
            result = await result
        return result


b = Build()


@b.target(cost=2)
def fetch():
    return 3


@b.target("fetch", cost=5)
async def compile_all():
    await asyncio.sleep(0.001)
    return "objects"


@b.target("fetch")
def lint():
    raise RuntimeError("style")


@b.target("compile_all", "lint")
def package():
    return "never"


@b.target("compile_all", cost=3)
def docs():
    return ["index", "api"]


print(list(b.levels()))
print({n: b.critical_path(n) for n in b.targets})
print(asyncio.run(b.run()))
print(*b.targets.values(), sep="\n")
print(b.order)
b.targets["fetch"].deps = ("docs",)
try:
    list(b.levels())
except CycleError as e:
    print("cycle:", e, len(e.cycle))
