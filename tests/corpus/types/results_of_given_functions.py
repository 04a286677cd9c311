import asyncio


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
