import asyncio


async def averager():
    total, count, avg = 0.0, 0, None
    try:
        while True:
            x = yield avg
            if x is None:
                continue
            total += x
            count += 1
            avg = total / count
    except ValueError as e:
        print("reset by", e)
        yield -1.0
    finally:
        print("averager closed after", count)


async def numbers(limit):
    for i in range(limit):
        await asyncio.sleep(0)
        yield i


async def interleave(*gens):
    pending = {asyncio.ensure_future(anext(g)): g for g in gens}
    while pending:
        done, _ = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            gen = pending.pop(task)
            try:
                yield task.result()
            except StopAsyncIteration:
                continue
            pending[asyncio.ensure_future(anext(gen))] = gen


async def main():
    avg = averager()
    await avg.asend(None)
    for x in (10, 20, 60):
        print(await avg.asend(x))
    print(await avg.athrow(ValueError("operator")))
    await avg.aclose()
    print(sorted([n async for n in interleave(numbers(3), numbers(2))]))
    gen = numbers(5)
    first = await gen.__anext__()
    rest = [n async for n in gen]
    print(first, rest, [n async for n in gen])
    squares = (n * n async for n in numbers(4) if n)
    print(await anext(squares), [s async for s in squares])
    print({n: chr(65 + n) async for n in numbers(2)}, sum([n async for n in numbers(5)]))

asyncio.run(main())
