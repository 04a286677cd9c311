import asyncio
import functools


def logged(fn):
    if asyncio.iscoroutinefunction(fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            print(f"-> {fn.__name__}{args}")
            result = await fn(*args, **kwargs)
            print(f"<- {fn.__name__} = {result!r}")
            return result
    else:
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            print(f"call {fn.__name__}{args} {kwargs}")
            return fn(*args, **kwargs)
    return wrapper


@logged
async def fetch(key, times=1):
    await asyncio.sleep(0.001)
    return key * times


@logged
def parse(text, *, sep=","):
    return text.split(sep)


class Service:
    @logged
    async def ping(self, host):
        return f"{host} ok"

    def __repr__(self):
        return "Service()"


async def main():
    print(await fetch("ab", 2))
    print(parse("a;b", sep=";"))
    print(await Service().ping("h1"))
    print(fetch.__name__, parse.__name__, asyncio.iscoroutinefunction(fetch), asyncio.iscoroutinefunction(parse))


asyncio.run(main())
