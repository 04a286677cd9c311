import asyncio


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def main():
    task1 = asyncio.create_task(say_after(0.2, "hello"))
    task2 = asyncio.create_task(say_after(0.1, "world"))
    await task1
    await task2


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(main())
        pending = asyncio.all_tasks(loop)
        print(len(pending))
    except KeyboardInterrupt:
        print("Interrupted")
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
