import parser_
from nodes import Leaf, Node, Pair


def show(node: Node) -> str:
    if isinstance(node, Pair):
        return f"({show(node.left)} {show(node.right)})"
    if isinstance(node, Leaf):
        return node.text
    return "?"


def depth(node: Node) -> int:
    if isinstance(node, Pair):
        return 1 + max(depth(node.left), depth(node.right))
    return 0


def reparse(text: str) -> int:
    return depth(parser_.parse(text))
