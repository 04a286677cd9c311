import asyncio


async def racer(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    tasks = {asyncio.create_task(racer(n, d)) for n, d in [("slow", 0.3), ("fast", 0.1), ("medium", 0.2)]}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("done", len(done), "pending", len(pending))
    winner = done.pop()
    print("winner", winner.result())
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print(all(t.cancelled() for t in pending))

    pending = {asyncio.create_task(racer(str(i), 0.01 * i)) for i in range(1, 4)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for t in done:
            print("finished", t.result(), "left", len(pending))


asyncio.run(main())
