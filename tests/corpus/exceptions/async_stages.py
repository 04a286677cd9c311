"""Stages that pass numbers on, with a failing stage and a summary."""
import asyncio


class StageError(Exception):
    def __init__(self, stage, value):
        super().__init__(stage, value)
        self.stage = stage
        self.value = value

    def __str__(self):
        return f"{self.stage} cannot take {self.value}"


async def source(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


async def square(items):
    async for x in items:
        if x == 4:
            raise StageError("square", x)
        yield x * x


async def batch(items, size):
    chunk = []
    async for x in items:
        chunk.append(x)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


async def worker(name, queue, results):
    while True:
        item = await queue.get()
        try:
            if item is None:
                return
            if item % 5 == 0:
                raise ValueError(f"{name}: bad item {item}")
            results.append((name, item ** 3))
        except ValueError as e:
            results.append((name, str(e)))
        finally:
            queue.task_done()


async def main():
    async for chunk in batch(square(source(4)), 3):
        print(chunk)
    try:
        async for chunk in batch(square(source(9)), 2):
            print(chunk)
    except StageError as e:
        print("stopped:", e, e.args)
    queue, results = asyncio.Queue(), []
    workers = [asyncio.create_task(worker(f"w{i}", queue, results)) for i in range(2)]
    for i in (1, 5, 2, 10, 3):
        queue.put_nowait(i)
    await queue.join()
    for _ in workers:
        await queue.put(None)
    await asyncio.gather(*workers)
    print(sorted(results, key=str), len(results))
    total = sum([x async for x in square(source(4))])
    print(total, {x: y async for x, y in pairs()})


async def pairs():
    for k, v in zip("abc", (1, 2.5, None)):
        yield k, v


asyncio.run(main())
