import asyncio
import sys


async def left(name):
    try:
        await asyncio.sleep(100)
    finally:
        print(name, "cleans")
        await asyncio.sleep(1)
        print(name, "ends")


async def quits():
    await asyncio.sleep(0.1)
    print("quits")
    sys.exit(3)


async def main():
    try:
        a = asyncio.create_task(left("a"))
        q = asyncio.create_task(quits())
        await a
    except Exception:
        print("never")
    finally:
        print("main finally")


try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code)
