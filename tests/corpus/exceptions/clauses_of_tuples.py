
from typing import Any


def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError:
        print("division by zero!")
        return None
    except TypeError as e:
        print("type error:", e)
        raise ValueError("bad operands") from e
    else:
        print("result is", result)
        return result
    finally:
        print("executing finally clause")


divide(2, 1)
divide(2, 0)


def process(items: list[Any]) -> dict[str, list]:
    out: dict[str, list] = {"ok": [], "bad": []}
    for item in items:
        try:
            out["ok"].append(int(item))
        except (ValueError, TypeError) as e:
            out["bad"].append(f"{type(e).__name__}: {e}")
    return out


print(process(["1", "x", None, 3.7, [], "0x10", True]))


class Resource:
    live = 0

    def __init__(self, name):
        self.name = name
        Resource.live += 1

    def __del__(self):
        pass

    def close(self):
        Resource.live -= 1


def use(n):
    r = Resource(f"r{n}")
    try:
        if n % 2:
            raise RuntimeError(f"odd {n}")
        return r.name
    finally:
        r.close()


for i in range(3):
    try:
        print(use(i), Resource.live)
    except RuntimeError as e:
        print("caught", e, Resource.live)


def nested(level):
    try:
        if level == 0:
            raise KeyError("deep")
        nested(level - 1)
    except KeyError as e:
        if level < 2:
            raise
        raise LookupError(f"level {level}") from e


try:
    nested(3)
except LookupError as e:
    chain = []
    err = e
    while err is not None:
        chain.append(f"{type(err).__name__}({err})")
        err = err.__cause__
    print(" <- ".join(chain))


def gen_with_cleanup():
    try:
        for i in range(5):
            yield i
    finally:
        print("generator closed")


for v in gen_with_cleanup():
    if v == 2:
        break
g = gen_with_cleanup()
print(next(g), next(g))
g.close()
try:
    next(g)
except StopIteration:
    print("exhausted")


def validate_age(age):
    if not isinstance(age, int):
        raise TypeError(f"age must be int, got {type(age).__name__}")
    if age < 0:
        raise ValueError("age must be >= 0")
    return age


for candidate in (30, -1, "x", 2.5, None):
    try:
        print("valid", validate_age(candidate))
    except (TypeError, ValueError) as e:
        print(f"{e.__class__.__name__}: {e}")
errors = []
for exc in (ValueError("a"), KeyError("b"), IndexError("c"), OSError(2, "No such file"), StopIteration(3), ArithmeticError()):
    try:
        raise exc
    except LookupError as e:
        errors.append(("lookup", e.args))
    except (OSError, ValueError) as e:
        errors.append(("other", str(e)))
    except Exception as e:
        errors.append((type(e).__name__, repr(e)))
print(errors)
x = 5
assert x == 5, "fine"
try:
    assert x > 10, f"{x} too small"
except AssertionError as e:
    print("assertion:", e)
print("end")
del x
try:
    print(x)
except NameError as e:
    print(e)
raise SystemExit(4)
