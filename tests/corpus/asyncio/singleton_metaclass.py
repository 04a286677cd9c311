import asyncio


class SingletonMeta(type):
    """Thread-free singleton."""

    _instances: dict = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            instance = super().__call__(*args, **kwargs)
            cls._instances[cls] = instance
        return cls._instances[cls]


class Config(metaclass=SingletonMeta):
    def __init__(self, env: str = "dev"):
        self.env = env
        self.values: dict[str, int] = {}

    def set(self, key: str, value: int) -> None:
        self.values[key] = value


class Cache(metaclass=SingletonMeta):
    def __init__(self):
        self.hits = 0


async def worker(n: int) -> None:
    config = Config()
    await asyncio.sleep(0.001 * n)
    config.set(f"w{n}", n * n)
    Cache().hits += 1


async def main():
    first = Config("prod")
    await asyncio.gather(*(worker(i) for i in range(1, 4)))
    second = Config("ignored")
    print(first is second, second.env)
    print(sorted(second.values.items()))
    print(Cache().hits, Cache() is Cache())


asyncio.run(main())
