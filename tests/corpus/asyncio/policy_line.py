import asyncio
import sys


async def main():
    await asyncio.sleep(0.01)
    print("ran")
    return 0


if __name__ == "__main__":
    if sys.platform == "win32":
        asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
    code = asyncio.run(main())
    print(code)
