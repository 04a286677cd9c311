import printer
from nodes import Leaf, Node, Pair


def parse(text: str) -> Node:
    node, rest = _parse(text.replace("(", " ( ").replace(")", " ) ").split())
    if rest:
        raise ValueError(f"left over: {rest}")
    return node


def _parse(tokens: list[str]) -> tuple[Node, list[str]]:
    head = tokens[0]
    if head != "(":
        return Leaf(head), tokens[1:]
    left, tokens = _parse(tokens[1:])
    right, tokens = _parse(tokens)
    return Pair(left, right), tokens[1:]


def roundtrip(text):
    return printer.show(parse(text)) == text
