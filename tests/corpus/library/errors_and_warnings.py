import sys
import traceback
import warnings


class AppError(Exception):
    def __init__(self, msg, code=1):
        super().__init__(msg)
        self.code = code


def risky(n):
    if n == 0:
        raise AppError("zero", code=42)
    if n == 1:
        try:
            {}["missing"]
        except KeyError as e:
            raise AppError("lookup failed") from e
    if n == 2:
        return int("x")
    return n


for n in range(4):
    try:
        print("ok", risky(n))
    except AppError as e:
        print("app", e, e.code, e.args, repr(e.__cause__))
    except ValueError as e:
        print("value", e, type(e).__name__)
        tb = traceback.format_exc().strip().splitlines()
        print(tb[0], "|", tb[-1])
    else:
        print("no error")
    finally:
        print("done", n)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old api", DeprecationWarning)
    warnings.warn("careful")
    print(len(caught), caught[0].category.__name__, caught[0].message, caught[1].category.__name__)
try:
    raise ValueError("bad").with_traceback(None)
except ValueError:
    kind, value, tb = sys.exc_info()
    print(sys.exc_info()[0].__name__, value, tb is not None, sys.exception() is value)
err = ValueError("note me")
err.add_note("extra detail")
print(err.__notes__, "".join(traceback.format_exception_only(ValueError("x"))).strip())
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("t")])
except* ValueError as eg:
    print("group", eg.exceptions)
except* TypeError as eg:
    print("types", [str(x) for x in eg.exceptions])
