import asyncio


async def download(name, seconds):
    await asyncio.sleep(seconds)
    if name == "broken":
        raise OSError("cannot read " + name)
    return f"{name}:{seconds}"


async def main():
    coros = [download("a", 0.03), download("b", 0.01), download("c", 0.02)]
    for coro in asyncio.as_completed(coros):
        result = await coro
        print(result)

    tasks = [asyncio.create_task(download(n, s), name=n) for n, s in (("x", 0.02), ("broken", 0.01))]
    async for task in asyncio.as_completed(tasks):
        try:
            print(task.get_name(), await task)
        except OSError as e:
            print(task.get_name(), "error:", e)

    try:
        for future in asyncio.as_completed([download("q", 0.01), download("slow", 9)], timeout=0.1):
            print(await future)
    except TimeoutError:
        print("timed out")

    for i, fut in enumerate(asyncio.as_completed({download("one", 0.01)}), start=1):
        print(i, await fut)


asyncio.run(main())
