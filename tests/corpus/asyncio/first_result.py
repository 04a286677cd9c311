import asyncio


async def query(server, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise OSError(f"{server} unreachable")
        return server
    except asyncio.CancelledError:
        print(f"{server} cancelled")
        raise


async def first_success(*coros):
    pending = {asyncio.ensure_future(c) for c in coros}
    errors = []
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception() is None:
                    return task.result()
                errors.append(str(task.exception()))
        raise RuntimeError("all failed: " + ", ".join(errors))
    finally:
        for task in pending:
            task.cancel()
        if pending:
            await asyncio.wait(pending)


async def main():
    print(await first_success(query("a", 0.3), query("b", 0.1, fail=True), query("c", 0.2)))
    try:
        await first_success(query("x", 0.1, True), query("y", 0.2, True))
    except RuntimeError as e:
        print(e)


asyncio.run(main())
