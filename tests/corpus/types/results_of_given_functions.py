import asyncio
import sqlite3


async def fetch(url, timeout=1.0):
    await asyncio.sleep(0)
    return f"{url} in {timeout}"


async def add(a, b):
    return a + b


async def notify(text):
    print("notify", text)


async def retry(func, *args, attempts=3, **kwargs):
    for attempt in range(attempts):
        try:
            return await func(*args, **kwargs)
        except ValueError as e:
            print("retry", attempt, e)
    raise RuntimeError("gave up")


async def first_of(factory, limit):
    for _ in range(limit):
        value = await factory()
        if value:
            return value


def twice(make):
    make()
    return make()


class Breaker:
    def __init__(self):
        self.calls = 0

    async def call(self, func, *args):
        self.calls += 1
        result = await func(*args)
        print("call", self.calls, result)
        return result


async def main():
    print(await retry(fetch, "a"), (await retry(fetch, "b", timeout=2.5, attempts=1)).upper())
    print(await retry(add, 1, 2) + 1)
    await retry(notify, text="x")
    breaker = Breaker()
    print(await breaker.call(fetch, "q"), await breaker.call(add, 20, 3) * 2)
    await breaker.call(notify, "y")
    print(await asyncio.gather(*(retry(add, n, 1) for n in range(3)), retry(fetch, "z")))
    print(await first_of(lambda: add(0, 0), 2), await first_of(lambda: fetch("f"), 1))
    numbers = iter([1, 2, 3, 4])
    print(twice(lambda: next(numbers)) + 1, twice(lambda: "text").title())


asyncio.run(main())


class Database:
    """A method called as one of the library's, which takes no function."""

    def __init__(self, connection):
        self.connection = connection

    async def execute(self, work, *args):
        return await work(*args)

    def count(self, least):
        sql = "select count(*) from t where n >= ?"
        return self.connection.cursor().execute(sql, (least,)).fetchone()[0]


async def query():
    connection = sqlite3.connect(":memory:")
    connection.execute("create table t (n integer)")
    connection.executemany("insert into t values (?)", [(1,), (2,), (3,)])
    database = Database(connection)
    print(await database.execute(add, 1, 2), database.count(2))
    connection.close()


asyncio.run(query())
