import asyncio
import os
import signal


async def worker(name):
    try:
        while True:
            await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise
    finally:
        print(f"{name} cleanup")


async def main():
    tasks = [asyncio.create_task(worker(f"w{i}")) for i in range(2)]
    await asyncio.sleep(0.005)
    os.kill(os.getpid(), signal.SIGINT)
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        print("main cancelled")
        raise


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print("interrupted by user")
    print("bye", signal.SIGTERM.name, int(signal.SIGINT))
