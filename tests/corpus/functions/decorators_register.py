"""Decorators that register, and classes that decorate."""
import asyncio

COMMANDS = {}
EVENTS = []


def command(name):
    def register(fn):
        COMMANDS[name] = fn
        return fn

    return register


def on_event(fn):
    EVENTS.append(fn)
    return fn


@command("hello")
async def hello(arg):
    return f"hello {arg}"


@command("bye")
async def bye(arg):
    await asyncio.sleep(0.01)
    return f"bye {arg}"


@on_event
def first(x):
    print("first", x)


@on_event
def second(x):
    print("second", x)


class CountCalls:
    def __init__(self, fn):
        self.fn = fn
        self.count = 0

    def __call__(self, *args, **kwargs):
        self.count += 1
        return self.fn(*args, **kwargs)


@CountCalls
def double(x):
    return x * 2


async def main():
    for name in COMMANDS:
        print(await COMMANDS[name]("x"))
    for fn in EVENTS:
        fn(3)
    print(await hello("direct"))
    print(double(2), double(3), double.count)


asyncio.run(main())
