import asyncio
from contextlib import AsyncExitStack
from typing import Awaitable, Callable

Step = tuple[str, Callable[[], Awaitable[str]], Callable[[str], Awaitable[None]]]


class SagaFailed(Exception):
    pass


async def reserve(item: str, ok: bool = True) -> str:
    await asyncio.sleep(0)
    if not ok:
        raise RuntimeError(f"{item} sold out")
    return f"{item}-reservation"


async def release(token: str) -> None:
    await asyncio.sleep(0)
    print("released", token)


async def run_saga(steps: list[Step]) -> list[str]:
    results: list[str] = []
    async with AsyncExitStack() as undo:
        for name, action, compensate in steps:
            try:
                token = await action()
            except RuntimeError as e:
                raise SagaFailed(f"step {name!r}: {e}") from e
            print("done", name)
            undo.push_async_callback(compensate, token)
            results.append(token)
        undo.pop_all()
    return results


async def main() -> None:
    good: list[Step] = [(n, lambda n=n: reserve(n), release) for n in ("hotel", "flight")]
    print(await run_saga(good))
    bad = good + [("car", lambda: reserve("car", ok=False), release)]
    try:
        await run_saga(bad)
    except SagaFailed as e:
        print(e, "|", repr(e.__cause__))


asyncio.run(main())
