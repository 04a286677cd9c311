import asyncio

from lib.decorators import CountCalls, memo, retry, timed
from lib import mixins
from lib.mixins import Comparable, JsonMixin, Plugin, Positive, Singleton

failures = 2


@timed
@retry(times=3)
async def fetch(url, *, size=1):
    global failures
    if failures:
        failures -= 1
        raise ValueError(f"{url} failed")
    return url * size


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@CountCalls
def add(a, b):
    return a + b


class Version(Comparable, JsonMixin):
    def __init__(self, major, minor):
        self.major, self.minor = major, minor

    def key(self):
        return (self.major, self.minor)

    def as_dict(self):
        return {"major": self.major, "minor": self.minor}

    def __repr__(self):
        return f"v{self.major}.{self.minor}"


class Config(Singleton):
    pass


class Product:
    price = Positive()
    stock = Positive()

    def __init__(self, price, stock):
        self.price, self.stock = price, stock


class Point(mixins.Comparable):
    def __init__(self, x):
        self.x = x

    def key(self):
        return self.x


class Csv(Plugin):
    pass


class Xml(Plugin):
    pass


async def main():
    print(await fetch("x", size=2))
    print(fib(30), add(1, 2), add(3, 4), add.calls)
    versions = [Version(2, 1), Version(1, 9), Version(1, 2)]
    print(sorted(versions), versions[0].to_json(), Plugin.plugins)
    print(min(Point(3), Point(2), Point(5)).x)
    try:
        print(Product(3, 4).price, Product(1, -1))
    except ValueError as e:
        print(e)


asyncio.run(main())
