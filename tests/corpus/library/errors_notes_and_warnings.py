import warnings
import traceback
import sys
import platform
import timeit
import time


class AppError(Exception):
    code = 1

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail


class NotFound(AppError):
    code = 2


def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise AppError(f"cannot parse {text!r}", detail=str(e)) from e


def deprecated(func):
    def wrapper(*args):
        warnings.warn(f"{func.__name__} is deprecated", DeprecationWarning, stacklevel=2)
        return func(*args)
    return wrapper


@deprecated
def old(x):
    return x * 2


try:
    parse("x1")
except AppError as e:
    print(e, e.code, e.detail, type(e.__cause__).__name__, e.args)
try:
    try:
        raise NotFound("user", detail=7)
    finally:
        print("cleanup")
except (AppError, KeyError) as e:
    print(type(e).__name__, e.code, e.detail, isinstance(e, AppError))
    last = traceback.format_exc().strip().splitlines()[-1]
    print(last)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old(4))
    warnings.warn("plain")
    print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old(1)
    except DeprecationWarning as e:
        print("as error:", e)
try:
    raise ExceptionGroup("many", [ValueError("a"), TypeError("b"), ValueError("c")])
except* ValueError as eg:
    print("values", [str(x) for x in eg.exceptions])
except* TypeError as eg:
    print("types", len(eg.exceptions))
e = ValueError("noted")
e.add_note("extra info")
print(e.__notes__, "".join(traceback.format_exception_only(e)).strip().replace("\n", " | "))
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is not None)
start = time.perf_counter()
elapsed = timeit.timeit(lambda: sum(range(10)), number=3)
print(elapsed >= 0, time.perf_counter() > start, platform.python_version().count("."), sys.version_info[0])


def countdown(n):
    if n == 0:
        raise RecursionError("deep")
    return countdown(n - 1)


try:
    countdown(3)
except RecursionError as e:
    print(repr(e))
try:
    assert 1 > 2, "math works"
except AssertionError as e:
    print("assert:", e)
