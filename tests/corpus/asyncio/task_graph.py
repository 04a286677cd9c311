import asyncio


class Node:
    def __init__(self, name, deps=()):
        self.name = name
        self.deps = list(deps)
        self.done = asyncio.Event()
        self.result = None


class CycleError(Exception):
    pass


class Graph:
    def __init__(self):
        self.nodes = {}
        self.order = []

    def task(self, *deps):
        def deco(fn):
            node = Node(fn.__name__, deps)
            node.fn = fn
            self.nodes[node.name] = node
            return fn
        return deco

    def check(self):
        state = {}

        def visit(name, path):
            if state.get(name) == "done":
                return
            if name in path:
                raise CycleError(" -> ".join(path[path.index(name):] + [name]))
            for d in self.nodes[name].deps:
                visit(d, path + [name])
            state[name] = "done"

        for name in self.nodes:
            visit(name, [])

    async def _run(self, node):
        for d in node.deps:
            await self.nodes[d].done.wait()
        args = [self.nodes[d].result for d in node.deps]
        node.result = await node.fn(*args)
        self.order.append(node.name)
        node.done.set()

    async def run(self):
        self.check()
        async with asyncio.TaskGroup() as tg:
            for node in self.nodes.values():
                tg.create_task(self._run(node))
        return {n.name: n.result for n in self.nodes.values()}


async def main():
    g = Graph()

    @g.task("fetch", "config")
    async def build(data, cfg):
        await asyncio.sleep(0.001)
        return [d * cfg["factor"] for d in data]

    @g.task()
    async def fetch():
        await asyncio.sleep(0.01)
        return [1, 2, 3]

    @g.task()
    async def config():
        return {"factor": 10}

    @g.task("build")
    async def report(items):
        return f"total={sum(items)}"

    print(await g.run())
    print(g.order)
    g.nodes["fetch"].deps.append("report")
    try:
        g.check()
    except CycleError as e:
        print("cycle:", e)


asyncio.run(main())
