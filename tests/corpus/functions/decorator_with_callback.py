import asyncio
import functools


def retry(attempts=3, on_retry=None, on_failure=None):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, attempts + 1):
                try:
                    return await func(*args, **kwargs)
                except ValueError as exc:
                    if on_retry is not None:
                        on_retry(attempt, exc)
                    if on_failure and attempt == attempts:
                        on_failure(exc)
            return None

        return wrapper

    return decorator


def report(attempt, exc):
    print(f"retry #{attempt}: {exc}")


@retry(on_retry=report)
async def parse(text):
    return int(text)


@retry(attempts=1, on_failure=lambda exc: print("gave up"))
async def half(text):
    return int(text) / 2


async def main():
    print(await parse("12"), await parse("x"))
    print(await half("3"), await half("y"))


asyncio.run(main())
