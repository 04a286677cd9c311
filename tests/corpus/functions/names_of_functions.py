import functools


def add(a, b):
    """Add two numbers."""
    return a + b


def mul(a, b):
    """Multiply two numbers."""
    return a * b


ops = [add, mul]
for op in ops:
    print(op.__name__, op(3, 4), op.__doc__)
table = {"add": add, "mul": mul}
for key, fn in table.items():
    print(key, fn.__name__, fn.__qualname__, fn(5, 6))
for fn, arg in ((len, "abc"), (str.upper, "x"), (abs, -3)):
    print(fn.__name__, fn(arg))


def describe(fn):
    return f"{fn.__name__}: {fn.__doc__}"


print(describe(add), "|", describe(mul))


def trace(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        print("->", fn.__name__, args, kwargs)
        return fn(*args, **kwargs)

    return wrapper


@trace
def area(w, h=2):
    """Area."""
    return w * h


print(area(3), area(3, h=5), area.__name__, area.__doc__)


class Shape:
    def draw(self):
        """Draw it."""
        return "drawing"


print(Shape.draw.__name__, Shape.draw.__qualname__, Shape().draw.__name__, Shape.__name__, Shape.draw.__doc__)
square = lambda x: x * x
print(square.__name__)
