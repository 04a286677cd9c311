def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError:
        return "inf"
    except TypeError as e:
        return f"type error: {e}"
    else:
        return result
    finally:
        print(f"divide({a!r}, {b!r})")


class Retry(Exception):
    pass


def attempt(n):
    for i in range(n):
        try:
            if i < 2:
                raise Retry(f"try {i}")
            return f"success at {i}"
        except Retry as e:
            print("retrying", e)
            continue
        finally:
            print("cleanup", i)
    return "gave up"


def chain():
    try:
        try:
            {}["missing"]
        except KeyError as e:
            raise ValueError("bad config") from e
    except ValueError as e:
        return f"{e} caused by {e.__cause__!r}"


def nested_finally():
    order = []
    try:
        try:
            order.append("inner")
            raise RuntimeError("x")
        finally:
            order.append("finally")
    except RuntimeError:
        order.append("outer")
    return order


print(divide(1, 2), divide(1, 0), divide("1", 2))
print(attempt(4))
print(attempt(1))
print(chain(), nested_finally())
for exc in (IndexError("i"), KeyError("k"), OSError(2, "No such file"), StopIteration(5), UnicodeError("u"), AssertionError()):
    try:
        raise exc
    except LookupError as e:
        print("lookup", type(e).__name__, e, e.args)
    except (OSError, StopIteration) as e:
        print("os/stop", repr(e))
    except Exception as e:
        print("other", type(e).__name__, str(e) or "<empty>", isinstance(e, ValueError))
try:
    assert 1 + 1 == 3, "math is broken"
except AssertionError as e:
    print(e)
try:
    int("12x")
except ValueError as e:
    print(e)
try:
    [1, 2].index(5)
except ValueError as e:
    print(e)
try:
    "abc".missing()
except AttributeError as e:
    print(e)
