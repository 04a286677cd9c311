"""Functions that take and give functions, without the @."""
import asyncio


def twice(fn):
    def run(x):
        return fn(fn(x))

    return run


def pipeline(*steps):
    def run(value):
        for step in steps:
            value = step(value)
        return value

    return run


def make_handlers():
    handlers = {}

    def register(name, fn):
        handlers[name] = fn

    register("inc", lambda x: x + 1)
    register("dec", lambda x: x - 1)
    return handlers


async def apply_async(fn, *args):
    await asyncio.sleep(0)
    return await fn(*args)


async def add(a, b):
    return a + b


async def each(items, fn):
    return [await fn(i) for i in items]


def add_three(x):
    return x + 3


async def double(x):
    await asyncio.sleep(0.001)
    return x * 2


def debounce(on_done=None, *, name="job"):
    state = {"count": 0}

    def fire():
        state["count"] += 1
        if on_done is not None:
            on_done(name, state["count"])
        return state["count"]

    return fire


async def main():
    print(twice(add_three)(1), twice(lambda v: v * 5)(2))
    run = pipeline(add_three, lambda x: x * 10, lambda x: -x)
    print(run(-7))
    table = make_handlers()
    print(table["inc"](1), table["dec"](1), sorted(table))
    print(await apply_async(add, 1, 2))
    print(await each([1, 2, 3], double))
    fire = debounce(lambda n, c: print(n, c), name="save")
    fire()
    fire()
    print(debounce()())
    actions = [("a", add_three), ("b", lambda x: x)]
    for label, action in actions:
        print(label, action(1))


asyncio.run(main())
