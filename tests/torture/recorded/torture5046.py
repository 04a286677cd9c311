import asyncio

lock0, lock1 = asyncio.Lock(), asyncio.Lock()
semaphore0, semaphore1 = asyncio.Semaphore(1), asyncio.BoundedSemaphore(2)
event0, event1 = asyncio.Event(), asyncio.Event()
queue0: asyncio.Queue[str] = asyncio.Queue(1)
queue1: asyncio.Queue[str] = asyncio.Queue()
condition0, condition1 = asyncio.Condition(), asyncio.Condition()
barrier = asyncio.Barrier(2)
tasks: dict[str, asyncio.Task[str]] = {}
groups: dict[str, asyncio.Future[list[str]]] = {}


async def wait_condition(condition: asyncio.Condition) -> bool:
    async with condition:
        return await condition.wait()


async def body0() -> str:
    value = "none"
    value = "p3"
    print(value)
    value = "p4"
    print(value)
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p5", e)
    await asyncio.sleep(0)
    return value


async def body1() -> str:
    value = "none"
    tasks["t1"] = asyncio.create_task(body0())
    return value


async def body2() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(406.523, print, "later", "p2")
    async with lock1:
        await body1()
    return value


async def body3() -> str:
    value = "none"
    value = "p9"
    print(value)
    return value


async def body4() -> str:
    value = "none"
    value = "p10"
    print(value)
    return value


async def body5() -> str:
    value = "none"
    try:
        print("p8", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p8", "timed out")
    groups["t2"] = asyncio.gather(body3(), body4())
    return value


async def body6() -> str:
    value = "none"
    value = "p11"
    print(value)
    await asyncio.sleep(805.71)
    value = "p12"
    print(value)
    return value


async def body7() -> str:
    value = "none"
    for coroutine in asyncio.as_completed([body2()], timeout=246.039):
        print("p1", await coroutine)
    asyncio.get_running_loop().call_soon(print, "soon", "p6")
    try:
        print("p7", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p7", "timed out")
    try:
        await body5()
    finally:
        await body6()
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body7())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
