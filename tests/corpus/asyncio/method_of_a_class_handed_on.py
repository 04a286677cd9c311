# Methods of builtin classes and tuples of exceptions, kept by objects and handed to coroutines.
import asyncio


async def pipe(chunks, transform, out):
    for chunk in chunks:
        await asyncio.sleep(0)
        out.append(transform(chunk))


class Guard:
    def __init__(self, limit, exceptions=(ConnectionError, TimeoutError)):
        self.limit = limit
        self.exceptions = exceptions
        self.failures = 0

    async def call(self, fn, n):
        if self.failures >= self.limit:
            return "closed"
        try:
            return await fn(n)
        except self.exceptions as e:
            self.failures += 1
            return f"failed: {e}"


async def service(n):
    if n % 2:
        raise ConnectionResetError(f"reset {n}")
    return f"ok {n}"


class Relay:
    def __init__(self):
        self.out = []

    async def run(self):
        await asyncio.gather(
            pipe([b"ab", b"c"], bytes.upper, self.out),
            pipe([b"xy", b"z"], lambda b: b.replace(b"x", b"-"), self.out),
        )


async def main():
    relay = Relay()
    await relay.run()
    print(relay.out)
    guard = Guard(2)
    for n in range(5):
        print(await guard.call(service, n))


asyncio.run(main())
