import asyncio
import concurrent.futures
import threading


def blocking(n):
    if n == 3:
        raise ValueError("three")
    return n * 10


async def coroutine(n):
    await asyncio.sleep(0)
    return n + 1


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(blocking, 1))
    print(await loop.run_in_executor(None, blocking, 2))
    try:
        await asyncio.to_thread(blocking, 3)
    except ValueError as e:
        print("caught", e)
    with concurrent.futures.ThreadPoolExecutor(max_workers=1) as pool:
        print(await asyncio.gather(*[loop.run_in_executor(pool, blocking, n) for n in (4, 5, 6)]))
    event = asyncio.Event()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(event.set)).start()
    print(await event.wait())
    print(await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(coroutine(1), loop).result()))
    gate = threading.Event()
    late = asyncio.create_task(asyncio.to_thread(gate.wait))
    try:
        await asyncio.wait_for(asyncio.shield(late), 0.05)
    except TimeoutError:
        print("thread still waits")
    gate.set()
    print(await late)
    print(await asyncio.wait_for(asyncio.to_thread(blocking, 7), 10))


asyncio.run(main())
