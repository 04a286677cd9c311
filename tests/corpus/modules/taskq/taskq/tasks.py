"""The tasks that come with the package."""
import asyncio

from .registry import task

_flaky_calls = 0


@task()
async def add(a: int, b: int) -> int:
    """Adds two numbers."""
    await asyncio.sleep(0.001)
    return a + b


@task("text.shout", retries=1)
async def shout(text: str, mark: str = "!") -> str:
    """Says it louder."""
    return text.upper() + mark


@task(retries=2)
async def flaky(limit: int) -> str:
    global _flaky_calls
    _flaky_calls += 1
    if _flaky_calls < limit:
        raise ConnectionError(f"call {_flaky_calls}")
    return f"ok after {_flaky_calls}"


@task(retries=1)
async def broken() -> None:
    """Never works."""
    raise ValueError("always")
