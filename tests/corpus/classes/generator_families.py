"""Iteration that a hierarchy leaves to its members: abstract heads, defaults that give nothing, optional extras."""
import asyncio
from abc import ABC, abstractmethod
from typing import AsyncIterator, Iterator


class Node(ABC):
    """A part of a tree.

    Each says what is below it.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    @abstractmethod
    def values(self) -> Iterator[int]:
        """What it holds itself."""

    def children(self):
        return []

    def tags(self) -> Iterator[str]:
        return
        yield

    @abstractmethod
    def changes(self) -> AsyncIterator[str]: ...

    async def history(self):
        raise NotImplementedError(f"{self.name} keeps no history")
        yield

    def walk(self, depth=0):
        yield depth, self
        for child in self.children():
            yield from child.walk(depth + 1)

    def describe(self):
        return self.name


class Leaf(Node):
    def values(self):
        yield len(self.name)

    async def changes(self):
        yield f"{self.name} created"

    def describe(self, loud=False, mark="!"):
        return self.name.upper() + mark if loud else self.name


class Branch(Node):
    def __init__(self, name, *nodes):
        super().__init__(name)
        self.nodes = list(nodes)

    def values(self):
        for node in self.nodes:
            yield from node.values()

    def children(self):
        for node in self.nodes:
            yield node

    def tags(self):
        yield "branch"
        yield f"{len(self.nodes)} below"

    async def changes(self):
        for node in self.nodes:
            async for change in node.changes():
                yield f"{self.name}/{change}"

    async def history(self):
        for n in range(2):
            await asyncio.sleep(0)
            yield f"{self.name} v{n}"


def limit(items, most):
    for i, item in enumerate(items):
        if i == most:
            return
            print("never")
        yield item


async def main():
    tree = Branch("root", Leaf("ab"), Branch("inner", Leaf("c"), Leaf("defg")))
    for depth, node in tree.walk():
        print("  " * depth + node.describe(), list(node.tags()), sum(node.values()))
    print([change async for change in tree.changes()])
    for node in [tree, *tree.children()]:
        try:
            async for entry in node.history():
                print(entry)
        except NotImplementedError as error:
            print("none:", error)
    print(Leaf("quiet").describe(), Leaf("loud").describe(loud=True), Leaf("very").describe(True, "?!"))
    print(list(limit(tree.values(), 2)), Node.__doc__)


asyncio.run(main())
