import asyncio


class ValidationError(Exception):
    def __init__(self, field, reason):
        self.field = field
        self.reason = reason
        super().__init__(field, reason)

    def __str__(self):
        return f"{self.field}: {self.reason}"


async def check(name, delay, exc=None):
    try:
        await asyncio.sleep(delay)
        if exc is not None:
            raise exc
        print(f"{name} finished")
        return name
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise
    finally:
        print(f"{name} cleanup")


async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(check("in1", 0.01, ValidationError("age", "negative")))
        tg.create_task(check("in2", 1))


async def outer():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(inner(), name="inner")
        tg.create_task(check("out1", 1))
        t = tg.create_task(check("out0", 0))
    return t.result()


def show(eg, depth=0):
    pad = "  " * depth
    print(f"{pad}{type(eg).__name__}: {eg.message} [{len(eg.exceptions)}]")
    for e in eg.exceptions:
        if isinstance(e, BaseExceptionGroup):
            show(e, depth + 1)
        else:
            print(f"{pad}  - {type(e).__name__}: {e}")


async def main():
    try:
        await outer()
    except* ValidationError as eg:
        show(eg)
        match_, rest = eg.split(lambda e: isinstance(e, ValidationError) and e.field == "age")
        print(match_ is not None, rest)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(check("k", 0, KeyError("missing")))
            tg.create_task(check("v", 0, ValueError("bad value")))
            tg.create_task(check("t", 0, TypeError("bad type")))
    except* (KeyError, ValueError) as eg:
        print("lookup/value:", sorted(type(e).__name__ for e in eg.exceptions))
    except* TypeError as eg:
        print("type:", eg.exceptions[0].args)
    async with asyncio.TaskGroup() as tg:
        tasks = {n: tg.create_task(check(n, d)) for n, d in [("a", 0.002), ("b", 0.001)]}
    print({n: t.result() for n, t in tasks.items()})
    try:
        async with asyncio.timeout(0.01) as cm:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(check("slow", 2))
                tg.create_task(check("fast", 0))
    except TimeoutError:
        print("timed out", cm.expired())
    task = asyncio.current_task()
    print(task.cancelling())


asyncio.run(main())
