import asyncio


def make_point(x, y):
    class Point:
        def __init__(self):
            self.coords = (x, y)

        def __eq__(self, other):
            return isinstance(other, Point) and self.coords == other.coords

        def moved(self, dx):
            return self.coords[0] + dx, y

    return Point()


def retrying(limit):
    log = []

    def note(text):
        log.append(text)

    class Attempt:
        """One attempt."""

        def __init__(self, number):
            self.number = number

        def __enter__(self):
            note(f"enter {self.number}/{limit}")
            return self

        def __exit__(self, exc_type, exc, tb):
            note(f"exit {self.number} {exc_type.__name__ if exc_type else 'ok'}")
            return exc_type is ValueError and self.number < limit

    for n in range(1, limit + 1):
        with Attempt(n):
            if n < 2:
                raise ValueError("again")
            log.append("done")
            break
    return log


async def stream(items, delay):
    class Cursor:
        def __init__(self):
            self.i = 0

        def __aiter__(self):
            return self

        async def __anext__(self):
            if self.i >= len(items):
                raise StopAsyncIteration
            await asyncio.sleep(delay)
            self.i += 1
            return items[self.i - 1]

    return [x async for x in Cursor()]


class Registry:
    def __init__(self, name):
        self.name = name
        self.made = []

    def handle(self, key):
        registry = self

        class Handle:
            def close(self):
                registry.made.remove(key)
                return f"{registry.name} closed {key}"

        self.made.append(key)
        return Handle()


print(make_point(1, 2).coords, make_point(3, 4).moved(10))
print(retrying(3))
print(asyncio.run(stream("abc", 0)))
r = Registry("reg")
a, b = r.handle("a"), r.handle("b")
print(a.close(), r.made, b.close(), r.made)
