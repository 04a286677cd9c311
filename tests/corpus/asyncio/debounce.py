import asyncio
from functools import wraps


def debounce(wait):
    def decorator(fn):
        handle = None

        @wraps(fn)
        def debounced(*args):
            nonlocal handle
            if handle is not None:
                handle.cancel()
            loop = asyncio.get_running_loop()
            handle = loop.call_later(wait, fn, *args)
        return debounced
    return decorator


def once(fn):
    task = None

    @wraps(fn)
    async def wrapper(*args, **kwargs):
        nonlocal task
        if task is None:
            task = asyncio.ensure_future(fn(*args, **kwargs))
        return await asyncio.shield(task)
    return wrapper


class Throttled:
    def __init__(self, every):
        self.every = every
        self.last = float("-inf")
        self.dropped = 0

    def __call__(self, value):
        now = asyncio.get_running_loop().time()
        if now - self.last < self.every:
            self.dropped += 1
            return False
        self.last = now
        return True


saved = []


@debounce(0.03)
def save(text):
    saved.append(text)


@once
async def connect(host):
    print("connecting to", host)
    await asyncio.sleep(0.001)
    return f"<{host}>"


async def main():
    for text in ("h", "he", "hel"):
        save(text)
        await asyncio.sleep(0.001)
    await asyncio.sleep(0.08)
    save("hello")
    await asyncio.sleep(0.08)
    print(saved, save.__name__)
    print(await asyncio.gather(connect("db"), connect("db"), connect("other")))
    throttle = Throttled(10)
    print([throttle(i) for i in range(4)], throttle.dropped)


asyncio.run(main())
