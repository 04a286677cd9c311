import asyncio


class Node:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children or []


async def total(node):
    parts = await asyncio.gather(*(total(c) for c in node.children))
    return node.value, sum(parts)


async def main():
    print("sum", await total(Node(1, [Node(2)])))


asyncio.run(main())
