"""Functions as values: tables, bound methods, callbacks."""
import asyncio



def add(a, b):
    return a + b


def sub(a, b):
    return a - b


OPS = {"+": add, "-": sub, "*": lambda a, b: a * b, "max": lambda a, b: max(a, b)}


class Robot:
    def __init__(self, name):
        self.name = name
        self.handlers = {"hi": self.greet, "bye": self.leave}

    def greet(self, who):
        return f"{self.name} greets {who}"

    def leave(self, who):
        return f"{self.name} leaves {who}"

    def handle(self, cmd, who):
        handler = self.handlers.get(cmd)
        if handler is None:
            return "?"
        return handler(who)


class Button:
    def __init__(self):
        self.listeners = []

    def on_click(self, fn):
        self.listeners.append(fn)

    def click(self, x):
        for fn in self.listeners:
            fn(x)


async def start():
    await asyncio.sleep(0.01)
    return "started"


async def stop():
    await asyncio.sleep(0.01)
    return "stopped"


COMMANDS = {"start": start, "stop": stop}


async def run(cmd):
    fn = COMMANDS.get(cmd)
    if not fn:
        print("unknown", cmd)
        return
    print(await fn())


def process(items, callback=None):
    for item in items:
        if callback:
            callback(item)
    return len(items)


async def main():
    for op in ["+", "-", "*"]:
        print(op, OPS[op](7, 3))
    r = Robot("R2")
    print(r.handle("hi", "Bob"), r.handle("bye", "Al"), r.handle("x", "y"))
    b = Button()
    seen = []
    b.on_click(seen.append)
    b.on_click(lambda x: print("clicked", x))
    b.click(3)
    print(seen)
    for cmd in ("start", "stop", "jump"):
        await run(cmd)
    print(process([1, 2]), process([1, 2], lambda x: print("item", x)))
    steps = [str.strip, str.lower, lambda s: s.replace(" ", "-")]
    text = "  Hello World "
    for step in steps:
        text = step(text)
    print(text)
    print(callable(add), callable(3), callable(r.greet))
    f = r.greet
    print(f("x"), add.__name__)


asyncio.run(main())
