import asyncio
import sys


async def check(value):
    await asyncio.sleep(0)
    if value > 2:
        print("too big, leaving")
        sys.exit("fatal: value too big")
    return value


async def main():
    try:
        for i in range(5):
            try:
                print(await check(i))
            except Exception as e:
                print("never", e)
    finally:
        print("finally runs")


if __name__ == "__main__":
    asyncio.run(main())
