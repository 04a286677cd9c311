from ..core.registry import register


def _div(a, b):
    return a / b


def _mul(a, b):
    return a * b * 1.0


COUNT = 0
for name, op in [("div", _div), ("mul", _mul)]:
    register(name, op)
    COUNT += 1
