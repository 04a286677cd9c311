import asyncio


async def work(n):
    await asyncio.sleep(n)


async def run(*names: str) -> list[str | BaseException]:
    async def one(n):
        return n
    results = await asyncio.gather(*map(one, names), return_exceptions=True)
    return results

loop = asyncio.new_event_loop()
task = loop.create_task(work(100))
loop.run_until_complete(work(0))
pending = asyncio.all_tasks(loop)
for t in pending:
    t.cancel()
loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
print(task.cancelled())
print(loop.run_until_complete(run("a", "b")))
loop.close()
