import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    print(fut)
    fut.set_result(42)
    print(fut, [fut], f"{fut!r}")
    bad = loop.create_future()
    bad.set_exception(ValueError("no"))
    print(bad, bad.exception())
    text: asyncio.Future[str] = loop.create_future()
    text.set_result("it's")
    gone = loop.create_future()
    gone.cancel()
    print(text, gone, gone.cancelled())
    for f in (fut, gone):
        print("-", f)


asyncio.run(main())
