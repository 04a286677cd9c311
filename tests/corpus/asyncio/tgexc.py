import asyncio


class ValidationError(ValueError):
    def __init__(self, field, problem):
        super().__init__(f"{field}: {problem}")
        self.field = field


async def validate(field, value):
    await asyncio.sleep(0)
    if value is None:
        raise ValidationError(field, "missing")
    if isinstance(value, int) and value < 0:
        raise OverflowError(f"{field} negative")
    return field, value


async def slow(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise


async def submit(form):
    async with asyncio.TaskGroup() as tg:
        bg = tg.create_task(slow("audit"), name="audit")
        checks = [tg.create_task(validate(k, v)) for k, v in form.items()]
        print("scheduled", len(checks), bg.get_name())
    return dict(c.result() for c in checks)


async def good(form):
    async with asyncio.TaskGroup() as tg:
        checks = [tg.create_task(validate(k, v), name=k) for k, v in form.items()]
    return {c.get_name(): c.result()[1] for c in checks}


async def main():
    print(await good({"a": 1, "b": "x"}))
    try:
        await submit({"name": None, "age": -1, "mail": "x@y"})
    except* ValidationError as eg:
        print("validation:", [e.field for e in eg.exceptions])
    except* (OverflowError, TypeError) as eg:
        print("other:", eg.exceptions, str(eg))

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(validate("z", None))
            raise KeyError("body")
    except ExceptionGroup as eg:
        print(eg.message, len(eg.exceptions))
        match, rest = eg.split(KeyError)
        print(repr(match.exceptions[0]), rest)
        for e in eg.exceptions:
            print(type(e).__name__, e)

    try:
        try:
            async with asyncio.TaskGroup() as outer:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(validate("deep", None))
                outer.create_task(slow("never"))
        except* ValueError as eg:
            leaf = eg.exceptions[0]
            while isinstance(leaf, BaseExceptionGroup):
                leaf = leaf.exceptions[0]
            print("leaf", leaf)
            raise RuntimeError("wrapped") from leaf
    except* RuntimeError as eg:
        print(eg.exceptions[0], eg.exceptions[0].__cause__)

asyncio.run(main())
