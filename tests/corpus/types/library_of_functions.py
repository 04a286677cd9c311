"""A small library of helpers: nothing here is called."""
import asyncio


class Cache:
    def __init__(self, loader, size=10):
        self.loader = loader
        self.size = size
        self.items = {}
        self.hits = 0

    def get(self, key):
        if key in self.items:
            self.hits += 1
            return self.items[key]
        value = self.loader(key)
        self.items[key] = value
        return value

    def __len__(self):
        return len(self.items)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


def first(items):
    for item in items:
        return item
    return None


def add(a, b):
    return a + b


async def fetch(url, retries=3):
    for attempt in range(retries):
        await asyncio.sleep(0.1 * attempt)
    return url.upper()


async def fetch_all(urls):
    return await asyncio.gather(*(fetch(u) for u in urls))




def total(values, start=0):
    result = start
    for value in values:
        result += value
    return result
