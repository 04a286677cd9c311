import asyncio
import functools
import inspect
import random
import traceback
from typing import Any, Callable


class ValidationError(ValueError):
    def __init__(self, field, message):
        self.field = field
        self.message = message
        super().__init__(f"{field}: {message}")

    def to_dict(self):
        return {"field": self.field, "message": self.message}


def validate(**rules):
    def deco(fn):
        @functools.wraps(fn)
        async def wrapper(payload):
            errors = []
            for name, rule in rules.items():
                try:
                    if name not in payload:
                        raise ValidationError(name, "missing")
                    if not rule(payload[name]):
                        raise ValidationError(name, f"invalid value {payload[name]!r}")
                except ValidationError as e:
                    errors.append(e)
            if errors:
                raise ExceptionGroup("validation failed", errors)
            return await fn(payload)
        return wrapper
    return deco


@validate(name=str.isalpha, age=lambda a: isinstance(a, int) and a > 0)
async def create_user(payload):
    await asyncio.sleep(0)
    return f"created {payload['name']}"


async def with_retry(fn: Callable[[], Any], attempts=3, backoff=0.001, exceptions=(Exception,)):
    last = None
    for n in range(attempts):
        try:
            return await fn()
        except exceptions as e:
            last = e
            await asyncio.sleep(backoff * 2**n)
    raise RuntimeError(f"gave up after {attempts}") from last


class Flaky:
    def __init__(self, fails):
        self.fails = fails

    async def __call__(self):
        if self.fails > 0:
            self.fails -= 1
            raise OSError(5, "I/O error")
        return "finally"


async def main():
    for payload in ({"name": "Ann", "age": 3}, {"name": "B0b", "age": -1}, {"age": "x"}):
        try:
            print(await create_user(payload))
        except* ValidationError as group:
            print(group.message, [e.to_dict() for e in group.exceptions])
    print(await with_retry(Flaky(2)))
    try:
        await with_retry(Flaky(9), attempts=2, exceptions=(OSError,))
    except RuntimeError as e:
        print(e, "<-", repr(e.__cause__), e.__cause__.errno)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(Flaky(1)())
            tg.create_task(asyncio.sleep(1))
    except ExceptionGroup as eg:
        print(len(eg.exceptions), type(eg.exceptions[0]).__name__)
    try:
        raise ValidationError("f", "m")
    except ValueError as e:
        tb = traceback.format_exc().strip().splitlines()
        print(tb[0], "|", tb[-1], e.args, isinstance(e, ValidationError))
    e = KeyError("k")
    e.add_note("a note")
    print(str(e), repr(e), e.__notes__, issubclass(ValidationError, Exception))
    try:
        assert 1 > 2, "math works"
    except AssertionError as e:
        print("assert", e)


asyncio.run(main())
