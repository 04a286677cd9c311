import asyncio


class Flaky(Exception):
    pass


async def retry(func, *args, attempts=3, **kwargs):
    for attempt_number in range(1, attempts + 1):
        try:
            return await func(*args, **kwargs)
        except Flaky as error:
            print(f"attempt {attempt_number}: {error}")
            if attempt_number == attempts:
                raise
            await asyncio.sleep(0)


def attempt(func, *args, **kwargs):
    try:
        return func(*args, **kwargs)
    except ZeroDivisionError as error:
        print(error)
        return -1


async def limited(limit, func, *args):
    async with limit:
        return await func(*args)
