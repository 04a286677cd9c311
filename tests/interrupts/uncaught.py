import asyncio


async def worker(name):
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print("closing", name)


async def main():
    print("ready", flush=True)
    tasks = [asyncio.create_task(worker(f"w{i}")) for i in range(2)]
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        print("main cancelled")
        await asyncio.sleep(0.01)
        print("main cleaned")
        raise


if __name__ == "__main__":
    asyncio.run(main())
