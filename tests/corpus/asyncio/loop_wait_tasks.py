import asyncio


async def hello(name, delay):
    await asyncio.sleep(delay)
    print("hello", name)
    return name


def main():
    loop = asyncio.new_event_loop()
    tasks = [
        loop.create_task(hello("a", 0.02)),
        loop.create_task(hello("b", 0.01)),
        asyncio.ensure_future(hello("c", 0.0), loop=loop),
    ]
    done, pending = loop.run_until_complete(asyncio.wait(tasks))
    print(len(done), len(pending), sorted(t.result() for t in done))
    fut = loop.create_future()
    loop.call_later(0.01, lambda: fut.set_result("future result"))
    print(loop.run_until_complete(fut))
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()


main()
