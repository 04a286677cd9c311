import asyncio
import functools
import inspect


def traced(label=None):
    def decorator(fn):
        name = label or fn.__name__
        if inspect.iscoroutinefunction(fn):
            @functools.wraps(fn)
            async def wrapper(*args, **kwargs):
                print("async", name, args[1:], kwargs)
                try:
                    return await fn(*args, **kwargs)
                finally:
                    print("end", name)
            return wrapper

        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            print("sync", name, len(args))
            return fn(*args, **kwargs)
        return wrapper
    return decorator


class Repo:
    def __init__(self):
        self.items = {}

    @traced()
    async def save(self, key, value):
        await asyncio.sleep(0)
        self.items[key] = value

    @traced("lookup")
    def get(self, key, default=None):
        return self.items.get(key, default)


@traced()
async def main():
    repo = Repo()
    await repo.save("a", 1)
    print(repo.get("a"), repo.get("b", 0))


asyncio.run(main())
