import contextlib
import io
from contextlib import ExitStack, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")


class Resource:
    def __init__(self, n):
        self.n = n

    def close(self):
        print("close", self.n)


@tag("deco")
def work(x):
    print("working", x)
    return x + 1


with tag("a") as a, tag("b") as b:
    print(a, b)
with tag("c"):
    raise KeyError("gone")
print(work(3))
with ExitStack() as stack:
    for n in range(3):
        stack.enter_context(contextlib.closing(Resource(n)))
    stack.callback(print, "callback", 1, sep="-")
buf = io.StringIO()
with redirect_stdout(buf):
    print("hidden")
print(repr(buf.getvalue()))
with suppress(ValueError, ZeroDivisionError):
    1 / 0
with nullcontext(5) as five:
    print(five)
try:
    with ExitStack() as stack:
        stack.enter_context(tag("err"))
        kept = stack.pop_all()
        raise RuntimeError("x")
except RuntimeError as e:
    print("caught", e)
kept.close()


class Timer(contextlib.ContextDecorator):
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *exc):
        print("stop", exc[0].__name__ if exc[0] else None)
        return True


@Timer()
def fails():
    raise ValueError("no")


print(fails())
