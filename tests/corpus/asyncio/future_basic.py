import asyncio


async def set_after(fut, delay, value):
    await asyncio.sleep(delay)
    fut.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.create_task(set_after(fut, 0.01, '... world'))
    print('hello ...')
    print(await fut)

    failed = asyncio.Future()
    loop.call_soon(failed.set_exception, RuntimeError("no luck"))
    try:
        await failed
    except RuntimeError as e:
        print("caught", e)

    late = loop.create_future()
    late.add_done_callback(lambda f: print("callback", f.result()))
    late.set_result(1)
    print("done", late.done())
    await asyncio.sleep(0)
    try:
        late.set_result(2)
    except asyncio.InvalidStateError as e:
        print("invalid state")
    gone = loop.create_future()
    gone.cancel()
    print(gone.cancelled())


asyncio.run(main())
