import asyncio
from dataclasses import dataclass


@dataclass
class Job:
    id: int
    payload: str


async def source(out: asyncio.Queue[Job], names: list[str]) -> None:
    for i, name in enumerate(names):
        await out.put(Job(i, name))
        await asyncio.sleep(0.001)


async def transform(inp: asyncio.Queue[Job], out: asyncio.Queue[str]) -> None:
    while True:
        job = await inp.get()
        try:
            if job.payload == "bad":
                raise ValueError(f"job {job.id}")
            await out.put(f"{job.id}:{job.payload.title()}")
        except ValueError as exc:
            print("skip", exc)
        finally:
            inp.task_done()


async def sink(inp: asyncio.Queue[str]) -> None:
    while True:
        text = await inp.get()
        print("sink", text)
        inp.task_done()


async def main() -> None:
    first: asyncio.Queue[Job] = asyncio.Queue()
    second: asyncio.Queue[str] = asyncio.Queue()
    workers = [asyncio.create_task(transform(first, second)) for _ in range(2)]
    workers.append(asyncio.create_task(sink(second)))
    await source(first, ["ann", "bad", "cid", "dora"])
    await first.join()
    await second.join()
    for w in workers:
        w.cancel()


asyncio.run(main())
