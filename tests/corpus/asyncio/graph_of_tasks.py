import asyncio
import contextlib
import io


class Node:
    def __init__(self, name, deps=()):
        self.name = name
        self.deps = list(deps)
        self.result = None

    async def compute(self, values):
        await asyncio.sleep(0.001)
        return sum(values) + len(self.name)

    def __repr__(self):
        return f"Node({self.name})"


class DAG:
    def __init__(self):
        self.nodes = {}
        self.order = []

    def node(self, name, *deps):
        self.nodes[name] = node = Node(name, (self.nodes[d] for d in deps))
        return node

    def topological(self):
        seen, result = set(), []

        def visit(node, path=()):
            if node.name in path:
                raise ValueError(" -> ".join(path + (node.name,)))
            if node not in seen:
                for dep in node.deps:
                    visit(dep, path + (node.name,))
                seen.add(node)
                result.append(node)

        for node in self.nodes.values():
            visit(node)
        return result

    async def run(self):
        tasks = {}

        async def run_node(node):
            inputs = await asyncio.gather(*(tasks[d.name] for d in node.deps))
            node.result = await node.compute(inputs)
            self.order.append(node.name)
            return node.result

        for node in self.topological():
            tasks[node.name] = asyncio.create_task(run_node(node))
        return dict(zip(tasks, await asyncio.gather(*tasks.values())))


async def main():
    dag = DAG()
    dag.node("a")
    dag.node("bb", "a")
    dag.node("ccc", "a", "bb")
    dag.node("d")
    print(dag.topological(), await dag.run())
    print(dag.order[-1], {n.name: n.result for n in dag.nodes.values() if not n.deps})
    dag.nodes["a"].deps.append(dag.nodes["ccc"])
    with contextlib.suppress(RuntimeError):
        try:
            dag.topological()
        except ValueError as e:
            print("cycle:", e)
    buffer = io.StringIO()
    with contextlib.redirect_stdout(buffer):
        print("captured", 1, sep="-")
    print(repr(buffer.getvalue()))


asyncio.run(main())
