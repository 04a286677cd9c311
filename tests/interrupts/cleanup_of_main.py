import asyncio


async def main() -> None:
    print("ready", flush=True)
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print("cleanup")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print("bye")
