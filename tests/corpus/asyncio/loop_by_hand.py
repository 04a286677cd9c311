import asyncio


def tick(loop, n):
    print("tick", n)
    if n < 3:
        loop.call_later(0.005, tick, loop, n + 1)
    else:
        loop.stop()


async def background(name):
    try:
        while True:
            await asyncio.sleep(0.004)
    except asyncio.CancelledError:
        print(name, "stopped")
        raise


def main():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        loop.call_soon(tick, loop, 0)
        task = loop.create_task(background("bg"))
        loop.run_forever()
        print("running:", loop.is_running(), "closed:", loop.is_closed())
        task.cancel()
        try:
            loop.run_until_complete(task)
        except asyncio.CancelledError:
            print("task gone", task.cancelled())
        pending = asyncio.all_tasks(loop)
        print("pending", len(pending))
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()
        print("closed", loop.is_closed())
    try:
        loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        print("RuntimeError:", e)


if __name__ == "__main__":
    main()
