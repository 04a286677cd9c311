import asyncio
from dataclasses import dataclass, field
from typing import Iterator, Optional


@dataclass
class Node:
    name: str
    size: int = 0
    children: list["Node"] = field(default_factory=list)
    parent: Optional["Node"] = field(default=None, repr=False, compare=False)

    def add(self, *nodes: "Node") -> "Node":
        for n in nodes:
            n.parent = self
            self.children.append(n)
        return self

    @property
    def path(self) -> str:
        return f"{self.parent.path}/{self.name}" if self.parent else self.name

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()

    async def total(self, depth: int = 0) -> int:
        await asyncio.sleep(0)
        if depth > 10:
            raise RecursionError("too deep")
        return self.size + sum(await asyncio.gather(*(c.total(depth + 1) for c in self.children)))


async def find(root: Node, predicate) -> Optional[Node]:
    if predicate(root):
        return root
    for child in root.children:
        if (hit := await find(child, predicate)) is not None:
            return hit
    return None


async def main() -> None:
    root = Node("root").add(
        Node("etc", 1).add(Node("hosts", 3), Node("passwd", 5)),
        Node("home").add(Node("ann", 10).add(Node("notes.txt", 42)), Node("bob", 7)),
    )
    print(await root.total())
    sizes = await asyncio.gather(*(c.total() for c in root.children))
    print(dict(zip((c.name for c in root.children), sizes)))
    hit = await find(root, lambda n: n.name.endswith(".txt"))
    print(hit and hit.path, await find(root, lambda n: n.size > 100))
    for node in root.walk():
        depth = node.path.count("/")
        print("  " * depth + f"{node.name} ({node.size})" if node.size else "  " * depth + node.name)
    print(root.children[1].children[1])


asyncio.run(main())
