import sys


class AppError(Exception):
    """Base."""


class NotFound(AppError):
    def __init__(self, key, code=404):
        super().__init__(f"{key} not found")
        self.key = key
        self.code = code


class Fatal(AppError):
    def __str__(self):
        return f"FATAL<{self.args[0]}>"


def lookup(d, k):
    try:
        return d[k]
    except KeyError as e:
        raise NotFound(k) from e


def order(n):
    try:
        print("try", n)
        if n == 1:
            return "one"
        if n == 2:
            raise ValueError("two")
        if n == 3:
            raise AppError("a", 3)
    except ValueError as e:
        print("except", e)
        return "handled"
    else:
        print("else")
        return "plain"
    finally:
        print("finally", n)


def override():
    try:
        raise RuntimeError("lost")
    finally:
        return "kept"


def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("fin", i)
    else:
        print("no break")


try:
    lookup({"a": 1}, "b")
except NotFound as e:
    print(e, e.key, e.code, repr(e.__cause__), e.args)
for n in range(4):
    try:
        print(order(n))
    except AppError as e:
        print("app", e, e.args)
print(override())
loop()
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise Fatal("x")
except Fatal as e:
    print(e, type(e.__context__).__name__, e.__cause__)
e = ValueError("noted")
e.add_note("first note")
print(e.__notes__)
try:
    assert 1 + 1 == 3, "math"
except AssertionError as err:
    print("assert", err)
try:
    raise ExceptionGroup("many", [ValueError("v"), TypeError("t"), KeyError("k")])
except* ValueError as eg:
    print("V", eg.exceptions)
except* (TypeError, KeyError) as eg:
    print("TK", len(eg.exceptions), eg.message)
for bad in ("x", None, [1]):
    try:
        int(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    sys.exit("bye")
except SystemExit as e:
    print("exit", e.code)
sys.exit(3)
