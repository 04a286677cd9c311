import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import Self


class DependencyError(Exception):
    pass


class Graph:
    def __init__(self, edges: dict[str, Iterable[str]]):
        self.edges = {k: tuple(v) for k, v in edges.items()}

    def check(self) -> None:
        state: dict[str, int] = {}

        def visit(node: str, path: list[str]) -> None:
            match state.get(node):
                case 1:
                    raise DependencyError(" -> ".join(path[path.index(node):] + [node]))
                case 2:
                    return
            state[node] = 1
            for dep in self.edges.get(node, ()):
                visit(dep, [*path, node])
            state[node] = 2

        for node in self.edges:
            visit(node, [])


class Build:
    def __init__(self, graph: Graph, cost: dict[str, float], fail: frozenset[str] = frozenset()):
        self.graph = graph
        self.cost = cost
        self.fail = fail
        self._tasks: dict[str, asyncio.Task[str]] = {}
        self.events: asyncio.Queue[tuple[str, str] | None] = asyncio.Queue()

    async def _build(self, node: str) -> str:
        deps = [self._ensure(d) for d in self.graph.edges.get(node, ())]
        try:
            parts = await asyncio.gather(*deps)
        except DependencyError as exc:
            self.events.put_nowait((node, "skipped"))
            raise DependencyError(f"{node} needs {exc}") from exc
        await self.events.put((node, "start"))
        await asyncio.sleep(self.cost.get(node, 0))
        if node in self.fail:
            await self.events.put((node, "failed"))
            raise DependencyError(node)
        await self.events.put((node, "end"))
        return f"{node}({','.join(parts)})"

    def _ensure(self, node: str) -> asyncio.Task[str]:
        if node not in self._tasks:
            self._tasks[node] = asyncio.create_task(self._build(node), name=node)
        return self._tasks[node]

    async def __aenter__(self) -> Self:
        self.graph.check()
        return self

    async def __aexit__(self, et, ev, tb) -> None:
        for t in self._tasks.values():
            if not t.done():
                t.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def run(self, *targets: str) -> list[str | BaseException]:
        results = await asyncio.gather(*map(self._ensure, targets), return_exceptions=True)
        self.events.put_nowait(None)
        return results

    def __aiter__(self) -> AsyncIterator[tuple[str, str]]:
        return self._events()

    async def _events(self) -> AsyncIterator[tuple[str, str]]:
        while (event := await self.events.get()) is not None:
            yield event


async def watch(build: Build) -> int:
    count = 0
    async for node, what in build:
        print(f"{what:>8} {node}")
        count += 1
    return count


async def main() -> None:
    graph = Graph({"app": ["lib", "ui"], "ui": ["lib", "css"], "lib": ["core"], "core": [], "css": []})
    cost = {"core": 0.03, "css": 0.01, "lib": 0.02, "ui": 0.01}
    async with Build(graph, cost) as build:
        watcher = asyncio.create_task(watch(build))
        print(*await build.run("app", "css"), sep="; ")
        print("events:", await watcher)
    async with Build(graph, cost, fail=frozenset({"lib"})) as build:
        watcher = asyncio.create_task(watch(build))
        for r in await build.run("app", "css"):
            print(repr(r))
        await watcher
    try:
        async with Build(Graph({"a": "b", "b": "c", "c": "a"}), {}) as build:
            print("unreachable")
    except DependencyError as exc:
        print("cycle:", exc)


asyncio.run(main())
