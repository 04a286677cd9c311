"""Exceptions: hierarchies, chaining, groups, cleanup order, custom context managers."""
import contextlib
import sys
import traceback


class AppError(Exception):
    code = 1

    def __init__(self, message, *, details=None):
        super().__init__(message)
        self.message = message
        self.details = details or {}

    def __str__(self):
        extra = ", ".join(f"{k}={v}" for k, v in self.details.items())
        return f"[{self.code}] {self.message}" + (f" ({extra})" if extra else "")


class NotFound(AppError):
    code = 404


class Forbidden(AppError):
    code = 403

    def __init__(self, user):
        super().__init__(f"{user} may not", details={"user": user})


def load(key):
    data = {"a": 1, "b": "two", "c": None}
    try:
        value = data[key]
    except KeyError as exc:
        raise NotFound(f"no {key}", details={"key": key, "known": len(data)}) from exc
    else:
        if value is None:
            raise Forbidden("guest")
        return value + 1
    finally:
        print("checked", key)


@contextlib.contextmanager
def section(name):
    print(">", name)
    try:
        yield name.upper()
    except AppError as e:
        print("! handled", e)
    finally:
        print("<", name)


class Resource:
    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail

    def __enter__(self):
        if self.fail:
            raise RuntimeError(f"cannot open {self.name}")
        print("open", self.name)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        print("close", self.name, exc_type.__name__ if exc_type else "-")
        return isinstance(exc_value, ZeroDivisionError)


for key in "abcd":
    try:
        print("value", load(key))
    except NotFound as e:
        print(type(e).__name__, e, "| cause:", repr(e.__cause__))
    except AppError as e:
        print("app", e.code, e)
    except TypeError as e:
        print("TypeError", str(e).split(":")[0])
with section("one") as s:
    print("in", s)
    raise NotFound("gone")
with Resource("r1") as r, Resource("r2"):
    print("ratio", 1 / 0)
try:
    with Resource("r3"), Resource("r4", fail=True):
        print("never")
except RuntimeError as e:
    print("RuntimeError", e)
with contextlib.ExitStack() as stack:
    for i in range(3):
        stack.callback(print, "cleanup", i)
    stack.enter_context(Resource("stacked"))
with contextlib.suppress(FileNotFoundError, KeyError):
    {}["x"]
try:
    raise ExceptionGroup("many", [ValueError("v"), TypeError("t"), NotFound("n")])
except* ValueError as eg:
    print("values", [str(e) for e in eg.exceptions])
except* (TypeError, AppError) as eg:
    print("others", [type(e).__name__ for e in eg.exceptions])


def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("finally 1")
    except ValueError as e:
        raise KeyError("outer") from e


try:
    nested()
except KeyError as e:
    print(e, e.args, repr(e.__cause__), e.__suppress_context__)
assert issubclass(NotFound, AppError) and not issubclass(NotFound, Forbidden)
try:
    assert 1 > 2, "math works"
except AssertionError as e:
    print("assert:", e)
