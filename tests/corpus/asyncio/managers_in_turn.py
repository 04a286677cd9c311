import asyncio
import contextlib
import sys


class Timer:
    def __init__(self, label):
        self.label = label
        self.events = []

    def __enter__(self):
        self.events.append("enter")
        print(f"[{self.label}] start")
        return self

    def __exit__(self, exc_type, exc, tb):
        self.events.append("exit")
        print(f"[{self.label}] end {exc_type.__name__ if exc_type else 'ok'}")
        return exc_type is ZeroDivisionError


class Transaction:
    def __init__(self, db):
        self.db = db

    async def __aenter__(self):
        self.snapshot = dict(self.db)
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if exc is not None:
            self.db.clear()
            self.db.update(self.snapshot)
            print("rolled back:", exc)
        else:
            print("committed", sorted(self.db))
        return isinstance(exc, ValueError)

    def set(self, key, value):
        if value < 0:
            raise ValueError(f"negative {key}")
        self.db[key] = value


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        print("tag caught", e)
    finally:
        print(f"</{name}>")


@contextlib.asynccontextmanager
async def connection(url, log):
    log.append(f"open {url}")
    try:
        yield {"url": url}
    finally:
        await asyncio.sleep(0)
        log.append(f"close {url}")


def risky(n):
    with Timer(f"t{n}") as t, tag("b") as b:
        if n == 0:
            return b, t.events
        if n == 1:
            1 / 0
        if n == 2:
            raise KeyError("inner")
    return "after", t.events


def order():
    try:
        print("try")
        return "returned"
    except Exception:
        print("never")
    else:
        print("skipped")
    finally:
        print("finally")


async def main():
    for n in range(4):
        print(risky(n))
    print(order())
    db = {"a": 1}
    async with Transaction(db) as tx:
        tx.set("b", 2)
    async with Transaction(db) as tx:
        tx.set("c", 3)
        tx.set("d", -1)
    print(db)
    log = []
    async with connection("db://1", log) as c1, connection("db://2", log) as c2:
        log.append(c1["url"] + "+" + c2["url"])
    print(log)
    with contextlib.suppress(FileNotFoundError, KeyError):
        {}["x"]
        print("unreachable")
    with contextlib.ExitStack() as stack:
        for name in "xyz":
            stack.enter_context(tag(name))
        stack.callback(print, "callback", 1)
    try:
        async with Transaction(db) as tx:
            raise TypeError("not suppressed")
    except TypeError as e:
        print("outer", e)


asyncio.run(main())
with contextlib.redirect_stdout(sys.stderr):
    print("hidden")
sys.exit("fatal: done")
