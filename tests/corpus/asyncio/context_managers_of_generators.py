import asyncio
from contextlib import asynccontextmanager, contextmanager


@asynccontextmanager
async def transaction(name):
    print("begin", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("rollback", e)
        raise
    except KeyError as e:
        print("swallowed", e)
    else:
        print("commit")
    finally:
        print("close", name)


@contextmanager
def timer(label):
    print("start", label)
    try:
        yield
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
    print("stop", label)


class Db:
    def __init__(self):
        self.log = []

    @asynccontextmanager
    async def session(self, ro=False):
        self.log.append("open")
        async with transaction("db") as t:
            try:
                yield t, ro
            finally:
                self.log.append("close")

    @contextmanager
    def mark(self):
        self.log.append("mark")
        yield self
        self.log.append("unmark")


async def use(db):
    async with db.session(ro=True) as (t, ro):
        return t, ro


async def main():
    async with transaction("a") as x:
        print(x)
    try:
        async with transaction("b"):
            raise ValueError("bad")
    except ValueError as e:
        print("outer", e)
    async with transaction("c"):
        raise KeyError("k")
    print("after c")
    with timer("t"):
        pass
    try:
        with timer("u"):
            1 / 0
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    db = Db()
    print(await use(db))
    with db.mark() as m:
        print(m is db)
    print(db.log)
    cm = transaction("later")
    async with cm as v:
        print("value", v)
    async with transaction("p") as p, transaction("q") as q:
        print(p, q)
    for i in range(3):
        async with transaction(str(i)):
            if i == 1:
                break


asyncio.run(main())
