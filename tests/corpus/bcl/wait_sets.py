import asyncio


async def job(n):
    await asyncio.sleep(0.25 * n)
    return n


async def main():
    tasks = [asyncio.create_task(job(i)) for i in (1, 3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    print([t.result() for t in done])
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending), sorted(t.result() for t in done))


asyncio.run(main())
