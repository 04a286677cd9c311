import asyncio


async def work(n):
    print("work", n, asyncio.current_task().get_name())
    await asyncio.sleep(0)
    return n


def bad():
    print("bad")
    raise ValueError("bad")


async def callbacks():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler", context["exception"]))
    loop.call_soon(bad)
    h = loop.call_soon(print, "never")
    h.cancel()
    loop.call_later(0.02, print, "later")
    loop.call_later(0.01, print, "sooner")
    f = loop.create_future()
    f.add_done_callback(lambda f: print("done", f.result()))
    again = lambda f: print("removed")
    f.add_done_callback(again)
    f.add_done_callback(again)
    print(f.remove_done_callback(again))
    f.set_result(1)
    print("set")
    await asyncio.sleep(0)
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print(e)
    g = loop.create_future()
    try:
        g.result()
    except asyncio.InvalidStateError as e:
        print(e)
    g.set_exception(KeyError("k"))
    try:
        await g
    except KeyError:
        print("key error", g.done(), g.cancelled())
    await asyncio.sleep(0.03)
    t = asyncio.create_task(work(5), name="five")
    print(t.get_name(), len(asyncio.all_tasks()), await t, len(asyncio.all_tasks()))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(work(1)), loop.is_running(), loop.is_closed())
loop.create_task(work(2))
loop.call_soon(loop.stop)
loop.run_forever()
print("stopped")
print(loop.run_until_complete(asyncio.gather(work(3), work(4))))
loop.close()
print(loop.is_closed())
try:
    loop.run_forever()
except RuntimeError as e:
    print(e)
asyncio.run(callbacks())
with asyncio.Runner() as runner:
    print(runner.run(work(6)), runner.run(work(7)))
    print(runner.get_loop().is_running())


async def nested():
    try:
        asyncio.run(work(8))
    except RuntimeError as e:
        print(e)


asyncio.run(nested())
