import asyncio


async def ticker(n):
    while True:
        await asyncio.sleep(0.5)


async def main(n):
    print("ready", flush=True)
    await ticker(n)
    return n


def start():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        loop.run_until_complete(main(3))
    except KeyboardInterrupt:
        print("stopping")
        pending = asyncio.all_tasks(loop)
        for task in pending:
            task.cancel()
        results = loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
        print(len(results), type(results[0]).__name__)
    finally:
        loop.close()
        print("closed")


start()
