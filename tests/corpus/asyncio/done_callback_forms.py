import asyncio
import functools


def on_done(label, fut):
    if fut.cancelled():
        print(label, "cancelled")
    elif fut.exception() is not None:
        print(label, "failed:", fut.exception())
    else:
        print(label, "result:", fut.result())


async def compute(x):
    await asyncio.sleep(0)
    if x < 0:
        raise ValueError("negative")
    return x ** 2


async def main():
    loop = asyncio.get_running_loop()
    t1 = asyncio.create_task(compute(4))
    t1.add_done_callback(functools.partial(on_done, "t1"))
    t2 = loop.create_task(compute(-1))
    t2.add_done_callback(lambda t: on_done("t2", t))
    t3 = asyncio.ensure_future(compute(5))
    t3.add_done_callback(functools.partial(on_done, "t3"))
    t3.cancel()
    await asyncio.wait([t1, t2, t3])
    fut = loop.create_future()
    def printer(f):
        print("printer", f.result())
    fut.add_done_callback(printer)
    fut.add_done_callback(printer)
    print("removed", fut.remove_done_callback(printer))
    fut.add_done_callback(print_type)
    fut.set_result([1, 2])
    print(fut.done())
    await asyncio.sleep(0)
    try:
        fut.set_result(3)
    except asyncio.InvalidStateError as e:
        print("invalid", type(e).__name__)
    pending = loop.create_future()
    try:
        pending.result()
    except asyncio.InvalidStateError as e:
        print(e)
    try:
        pending.exception()
    except asyncio.InvalidStateError as e:
        print(e)
    pending.set_exception(OSError("disk"))
    try:
        await pending
    except OSError as e:
        print("os", e)


def print_type(f):
    print(type(f.result()).__name__, f.cancelled())


asyncio.run(main())
