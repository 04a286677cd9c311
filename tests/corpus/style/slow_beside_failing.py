import asyncio


async def slow_download():
    try:
        await asyncio.sleep(0.2)
        print("download complete")
        return "page"
    except asyncio.CancelledError:
        print("download cancelled")
        raise


async def broken_login():
    await asyncio.sleep(0.02)
    raise RuntimeError("wrong password")


async def main():
    try:
        await asyncio.gather(slow_download(), broken_login())
    except RuntimeError as e:
        print("Login failed:", e)
    print("leaving")


asyncio.run(main())
