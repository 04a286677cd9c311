import asyncio
import traceback


class AppError(Exception):
    """Base."""


class ConfigError(AppError):
    def __init__(self, key, *, hint=None):
        self.key = key
        self.hint = hint
        super().__init__(f"bad config {key!r}" + (f" (hint: {hint})" if hint else ""))


class TransientError(AppError):
    pass


async def load(key):
    await asyncio.sleep(0)
    try:
        return {"a": 1, "b": "two"}[key]
    except KeyError as e:
        raise ConfigError(key, hint="use a or b") from e


async def parse(key):
    value = await load(key)
    try:
        return int(value)
    except ValueError as exc:
        exc.add_note(f"while parsing {key}")
        raise


async def guarded(key):
    try:
        return await parse(key)
    except ConfigError as e:
        print("config:", e, "|", repr(e.__cause__), e.key, e.hint)
        return None
    finally:
        print("checked", key)


async def batch():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(parse("b"))
        tg.create_task(parse("zzz"))
        tg.create_task(asyncio.sleep(1))


def describe(eg, depth=0):
    pad = "  " * depth
    for exc in eg.exceptions:
        if isinstance(exc, ExceptionGroup):
            print(f"{pad}+ {exc.message}")
            describe(exc, depth + 1)
        else:
            print(f"{pad}- {type(exc).__name__}: {exc}", getattr(exc, "__notes__", []))


async def nested():
    try:
        async with asyncio.TaskGroup() as outer:
            async def inner():
                async with asyncio.TaskGroup() as tg:
                    tg.create_task(fail(TransientError("t1")))
                    tg.create_task(fail(OSError(2, "gone")))
            outer.create_task(inner())
            outer.create_task(fail(ValueError("v"), 0.05))
    except* TransientError as eg:
        print("transient", eg.subgroup(lambda e: isinstance(e, TransientError)) is not None)
        describe(eg)
    except* OSError as eg:
        leaf = eg.exceptions[0].exceptions[0]
        print("os", leaf.errno, leaf.strerror, leaf)


async def fail(exc, delay=0.0):
    await asyncio.sleep(delay)
    raise exc


async def main():
    print(await guarded("a"), await guarded("nope"))
    try:
        await batch()
    except* ValueError as eg:
        describe(eg)
    except* AppError as eg:
        match, rest = eg.split(ConfigError)
        print("match", len(match.exceptions), "rest", rest)
    await nested()
    try:
        try:
            await fail(KeyError("k"))
        except KeyError:
            await fail(TransientError("while handling"))
    except TransientError as e:
        print(repr(e.__context__), e.__cause__, e.__suppress_context__)
        print(traceback.format_exception_only(e)[-1].strip())
    try:
        raise ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [TypeError("t"), KeyError("k")])])
    except ExceptionGroup as eg:
        describe(eg)
        print(eg)


asyncio.run(main())
