import asyncio
import sys


async def serve():
    for i in range(3):
        print("serving", i)
        await asyncio.sleep(0.01)
    return 0


def main():
    if sys.platform == "win32":
        asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
    try:
        return asyncio.run(serve())
    except KeyboardInterrupt:
        print("interrupted")
        return 1


if __name__ == "__main__":
    try:
        code = main()
        print("code", code)
    except KeyboardInterrupt:
        pass
    finally:
        print("bye")
