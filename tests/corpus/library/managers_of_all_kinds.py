import contextlib
import io
import os
import sys
import time
from contextlib import contextmanager, redirect_stdout, suppress, ExitStack, closing, nullcontext


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *exc):
        self.elapsed = time.perf_counter() - self.start
        return False


class Transaction:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("begin")
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            self.log.append("commit")
        else:
            self.log.append(f"rollback: {exc_type.__name__}: {exc_value}")
        return exc_type is ValueError


@contextmanager
def temp_env(**values):
    old = {k: os.environ.get(k) for k in values}
    os.environ.update(values)
    try:
        yield os.environ
    finally:
        for k, v in old.items():
            if v is None:
                os.environ.pop(k, None)
            else:
                os.environ[k] = v


class managed(contextlib.ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print(f"enter {self.name}")
        return self

    def __exit__(self, *args):
        print(f"exit {self.name}", args[0])
        return False


@managed("job")
def job(x):
    return x + 1


log = []
with Transaction(log):
    pass
with Transaction(log):
    raise ValueError("bad")
try:
    with Transaction(log):
        raise KeyError("worse")
except KeyError:
    log.append("propagated")
print(log)
with Timer() as t:
    pass
print(t.elapsed >= 0)
with temp_env(APP_MODE="test") as env:
    print(env["APP_MODE"], os.getenv("APP_MODE"))
print("APP_MODE" in os.environ)
print(job(1))
buffer = io.StringIO()
with redirect_stdout(buffer), suppress(ZeroDivisionError):
    print("captured")
    1 / 0
print(repr(buffer.getvalue()))
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print("oops", file=sys.stderr)
print(err.getvalue().strip())
with ExitStack() as stack:
    for i in range(3):
        stack.callback(print, "cleanup", i)
    print("body")
with nullcontext("value") as v, closing(io.StringIO("text")) as f:
    print(v, f.read())
print(f.closed)
