import asyncio


async def poll():
    while True:
        try:
            await asyncio.sleep(1)
        except Exception:
            print("not this one")
        finally:
            print("poll leaves")


async def main():
    try:
        await asyncio.wait_for(poll(), timeout=0.02)
    except Exception as e:
        print(type(e).__name__, repr(str(e)))


asyncio.run(main())
