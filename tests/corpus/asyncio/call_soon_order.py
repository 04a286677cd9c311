import asyncio


def callback(n, loop=None):
    print(f"callback {n} invoked")


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    loop.call_later(0.2, callback, 1)
    loop.call_later(0.1, callback, 2, loop)
    loop.call_soon(callback, 3)
    loop.call_at(now + 0.05, callback, "at")
    handle = loop.call_later(0.15, callback, "cancelled")
    handle.cancel()
    print(handle.cancelled())
    loop.call_soon(lambda: print("lambda"))
    loop.call_soon(print, "plain", "print")
    await asyncio.sleep(0.4)
    print("end")


asyncio.run(main())
