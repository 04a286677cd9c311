import asyncio
from typing import Any


async def replica(name: str, delay: float, fail: bool = False) -> str:
    try:
        await asyncio.sleep(delay)
        if fail:
            raise OSError(f"{name} down")
        return f"answer from {name}"
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise


async def first_success(*coros) -> Any:
    pending = {asyncio.ensure_future(c) for c in coros}
    errors = []
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if (exc := task.exception()) is not None:
                    errors.append(exc)
                else:
                    return task.result()
        raise ExceptionGroup("all replicas failed", errors)
    finally:
        for t in pending:
            t.cancel()
        await asyncio.gather(*pending, return_exceptions=True)


async def hedged(primary, backup, after):
    first = asyncio.create_task(primary)
    done, _ = await asyncio.wait({first}, timeout=after)
    if done:
        return first.result(), "primary"
    second = asyncio.create_task(backup)
    done, pending = await asyncio.wait({first, second}, return_when=asyncio.FIRST_COMPLETED)
    winner = done.pop()
    for p in pending:
        p.cancel()
    return winner.result(), "primary" if winner is first else "backup"


async def main():
    print(await first_success(replica("a", 0.3), replica("b", 0.01, fail=True), replica("c", 0.02)))
    try:
        await first_success(replica("x", 0.01, True), replica("y", 0.06, True))
    except ExceptionGroup as eg:
        print(eg, [str(e) for e in eg.exceptions])
    print(await hedged(replica("slow", 1), replica("fast", 0.01), after=0.05))
    print(await hedged(replica("quick", 0.005), replica("unused", 0.01), after=1))
    for fut in asyncio.as_completed([replica("p", 0.1), replica("q", 0.01, True)], timeout=1):
        try:
            print(await fut)
        except OSError as e:
            print("error:", e)


asyncio.run(main())
