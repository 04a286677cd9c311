import asyncio


async def good(n):
    await asyncio.sleep(n)
    return n


async def bad():
    await asyncio.sleep(0.02)
    raise ZeroDivisionError("oops")


async def main():
    tasks = [asyncio.create_task(good(0.01)), asyncio.create_task(bad()), asyncio.create_task(good(1))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))
    for task in tasks:
        if task in done:
            if task.exception():
                print("exception:", task.exception())
            else:
                print("result:", task.result())
        else:
            print("pending, cancel:", task.cancel())
    done, pending = await asyncio.wait(tasks, timeout=0.5)
    print(len(done), len(pending), tasks[2].cancelled())


asyncio.run(main())
