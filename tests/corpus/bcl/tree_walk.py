import asyncio


class Node:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children or []


async def total(node):
    await asyncio.sleep(0)
    parts = await asyncio.gather(*(total(c) for c in node.children))
    return node.value + sum(parts)


async def depth(node):
    await asyncio.sleep(0)
    if not node.children:
        return 1
    return 1 + max(await asyncio.gather(*[depth(c) for c in node.children]))


async def main():
    tree = Node(1, [Node(2, [Node(4), Node(5)]), Node(3, [Node(6, [Node(7)])])])
    print("sum", await total(tree))
    print("depth", await depth(tree))


asyncio.run(main())
