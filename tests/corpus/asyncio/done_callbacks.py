import asyncio
import functools


async def work(x):
    await asyncio.sleep(0.01)
    if x < 0:
        raise ValueError(f"negative: {x}")
    return x + 1


def report(task):
    if task.cancelled():
        print(task.get_name(), "was cancelled")
    elif task.exception() is not None:
        print(task.get_name(), "failed:", repr(task.exception()))
    else:
        print(task.get_name(), "gave", task.result())


def labelled(label, task):
    print(label, task.done())


async def main():
    good = asyncio.create_task(work(1), name="good")
    bad = asyncio.create_task(work(-1), name="bad")
    stopped = asyncio.create_task(work(5), name="stopped")
    for task in (good, bad, stopped):
        task.add_done_callback(report)
    good.add_done_callback(functools.partial(labelled, "partial"))
    good.add_done_callback(lambda t: print("lambda", t.result()))
    stopped.cancel()
    await asyncio.wait([good, bad, stopped])


asyncio.run(main())
