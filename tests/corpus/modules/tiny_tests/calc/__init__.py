from .parser import parse


async def evaluate(text):
    return _eval(parse(text))


def _eval(node):
    if isinstance(node, int):
        return node
    op, left, right = node
    if op == "+":
        return _eval(left) + _eval(right)
    return _eval(left) * _eval(right)
