import asyncio


def tick(loop, n, out):
    out.append(n)
    if n > 1:
        loop.call_later(0.005, tick, loop, n - 1, out)
    else:
        loop.stop()


def main():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    out = []
    loop.call_soon(tick, loop, 3, out)
    doomed = loop.call_later(0.001, out.append, "never")
    print(doomed.cancelled())
    doomed.cancel()
    print(doomed.cancelled(), doomed.when() > loop.time() - 1)
    try:
        loop.run_forever()
    finally:
        print(out)
        pending = asyncio.all_tasks(loop)
        print(len(pending), loop.is_running())
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
    print(loop.is_closed())
    try:
        loop.call_soon(print, "x")
    except RuntimeError as e:
        print(e)


if __name__ == "__main__":
    main()
