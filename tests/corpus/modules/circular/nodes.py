from dataclasses import dataclass


class Node:
    def accept(self):
        import printer
        return printer.show(self)


@dataclass
class Leaf(Node):
    text: str


@dataclass
class Pair(Node):
    left: Node
    right: Node
