import asyncio
import sys


async def work(step):
    await asyncio.sleep(0)
    if step == 2:
        sys.exit(3)
    return step


async def main():
    try:
        for step in range(4):
            print("step", await work(step))
    except Exception:
        print("not for exits")
    finally:
        print("closing")


try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code)
    raise
