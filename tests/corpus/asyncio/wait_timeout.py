import asyncio


async def sleeper(seconds):
    await asyncio.sleep(seconds)
    return f"slept {seconds}"


async def main():
    quick = asyncio.create_task(sleeper(0.01))
    slow = asyncio.create_task(sleeper(5))
    done, pending = await asyncio.wait([quick, slow], timeout=0.1)
    print(quick in done, slow in pending)
    for task in done:
        print(await task)
    for task in pending:
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            print("slow task cancelled")


asyncio.run(main())
