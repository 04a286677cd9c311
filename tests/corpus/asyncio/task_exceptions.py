import asyncio


class RetryError(Exception):
    def __init__(self, attempts, last):
        super().__init__(f"gave up after {attempts} attempts: {last}")
        self.attempts = attempts


async def flaky(counter):
    counter["calls"] += 1
    await asyncio.sleep(0.01)
    if counter["calls"] < 3:
        raise ConnectionError(f"try {counter['calls']}")
    return "done"


async def with_retry(coro_fn, *args, attempts=3, backoff=0.01):
    last = None
    for n in range(attempts):
        try:
            return await coro_fn(*args)
        except ConnectionError as e:
            last = e
            print(f"retry {n + 1}: {e}")
            await asyncio.sleep(backoff * 2 ** n)
    raise RetryError(attempts, last)


async def main():
    print(await with_retry(flaky, {"calls": 0}))
    try:
        await with_retry(flaky, {"calls": -10}, attempts=2)
    except RetryError as e:
        print(e, e.attempts)
    task = asyncio.create_task(flaky({"calls": 0}))
    await asyncio.sleep(0.05)
    if task.done() and task.exception():
        print("background failed:", task.exception())


asyncio.run(main())
