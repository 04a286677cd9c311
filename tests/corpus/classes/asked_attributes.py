import asyncio


class File:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close", self.name)


class Socket:
    def __init__(self, port):
        self.port = port

    async def aclose(self):
        await asyncio.sleep(0)
        print("aclose", self.port)

    def describe(self):
        return f"socket {self.port}"


class Plain:
    label = "plain"


async def dispose(*things):
    for thing in things:
        if hasattr(thing, "aclose"):
            await thing.aclose()
        elif hasattr(thing, "close"):
            thing.close()
        else:
            print("nothing to do for", type(thing).__name__)
        text = thing.describe() if hasattr(thing, "describe") else getattr(thing, "label", "?")
        print(text, hasattr(thing, "name"))


def evaluate(node):
    if isinstance(node, (int, float)):
        return node
    if isinstance(node, str):
        return {"x": 2, "y": 5}[node]
    op, *rest = node
    if op == "neg":
        return -evaluate(rest[0])
    left, right = (evaluate(n) for n in rest)
    return left + right if op == "+" else left * right


def show(node):
    if not isinstance(node, tuple):
        return str(node)
    op, left, right = node
    return f"({show(left)} {op} {show(right)})"


tree = ("+", 1, ("*", "x", ("+", "y", 3)))
print(show(tree), evaluate(tree), evaluate(("neg", "x")))
asyncio.run(dispose(File("a"), Socket(80), Plain()))
