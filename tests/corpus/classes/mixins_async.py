import asyncio


class Named:
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name

    def describe(self):
        return f"name={self.name}"


class Aged:
    def __init__(self, age, **kwargs):
        super().__init__(**kwargs)
        self.age = age

    def describe(self):
        return f"age={self.age}"


class Person(Named, Aged):
    def __init__(self, name, age, email=None):
        super().__init__(name=name, age=age)
        self.email = email

    def describe(self):
        return f"{Named.describe(self)} {Aged.describe(self)} {self.email or 'no mail'}"


class Connection:
    def __init__(self, host):
        self.host = host
        self.open = False

    async def connect(self):
        await asyncio.sleep(0)
        self.open = True
        return self


class RetryMixin:
    retries = 3

    async def with_retry(self, func):
        for attempt in range(1, self.retries + 1):
            try:
                return await func(attempt)
            except ConnectionError as e:
                print(f"attempt {attempt} failed: {e}")
        raise RuntimeError("gave up")


class LoggingMixin:
    def log(self, text):
        print(f"[{type(self).__name__}] {text}")


class Client(LoggingMixin, RetryMixin, Connection):
    async def fetch(self, fail_times):
        async def attempt(n):
            if n <= fail_times:
                raise ConnectionError(f"refused by {self.host}")
            return f"ok after {n}"
        result = await self.with_retry(attempt)
        self.log(result)
        return result


class FastClient(Client):
    retries = 1


async def main():
    p = Person("Ann", 30)
    print(p.describe(), isinstance(p, Aged))
    c = await Client("db").connect()
    print(c.open, await c.fetch(2))
    try:
        await FastClient("x").fetch(5)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
