import asyncio

import service
from service import Service
from util import calls
from util.calls import Flaky, limited


async def main():
    ink = Service("ink")
    print(await ink.load(2))
    print(ink.share(5), ink.share(0))
    print(await calls.retry(ink.load, 1, attempts=1))
    limit = asyncio.Semaphore(1)
    print(await asyncio.gather(*(limited(limit, ink.load, n) for n in range(1, 3))))
    try:
        await calls.retry(service.fetch, "pen", attempts=1)
    except Flaky as error:
        print("gave up:", error)
    print(calls.attempt(divmod, 7, 2))


asyncio.run(main())
