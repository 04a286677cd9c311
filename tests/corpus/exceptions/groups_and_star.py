import asyncio


class AppError(Exception):
    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


async def fail(error, delay):
    await asyncio.sleep(delay)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("bad value"), 0))
            group.create_task(fail(AppError("app", 7), 0))
    except* ValueError as errors:
        print("values", [str(e) for e in errors.exceptions])
    except* AppError as errors:
        for error in errors.exceptions:
            print("app", error, error.code)
    try:
        raise ExceptionGroup("many", [ValueError("a"), TypeError("b"), KeyError("c")])
    except* (ValueError, KeyError) as errors:
        print(type(errors).__name__, errors.message, len(errors.exceptions), repr(errors.exceptions[0]))
    except* TypeError:
        print("type error")
    else:
        print("not reached")
    finally:
        print("finally")
    try:
        raise ExceptionGroup("plain", [ValueError("x"), OSError("y")])
    except ExceptionGroup as group:
        print(group, len(group.exceptions), [type(e).__name__ for e in group.exceptions])
    try:
        try:
            raise ExceptionGroup("outer", [ValueError("left"), RuntimeError("right")])
        except* ValueError:
            print("handled left")
    except ExceptionGroup as rest:
        print("rest", rest.message, [str(e) for e in rest.exceptions])
    try:
        raise ValueError("single")
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
