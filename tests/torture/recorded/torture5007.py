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
    try:
        print("p5", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p5", "timed out")
    return value


async def body1() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p2")
    async with condition0:
        print("p3", "notify")
        condition0.notify()
    print("p4", await asyncio.gather(body0()))
    value = "gather p4"
    return value


async def body2() -> str:
    value = "none"
    try:
        print("p8", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p8", "timed out")
    event1.clear()
    asyncio.get_running_loop().call_soon(print, "soon", "p10")
    return value


async def body3() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(819.135, print, "later", "p11")
    return value


async def body4() -> str:
    value = "none"
    results = await asyncio.gather(body2(), body3(), return_exceptions=True)
    print("p7", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    return value


async def body5() -> str:
    value = "none"
    await asyncio.sleep(0)
    async with semaphore1:
        await body4()
    return value


async def body6() -> str:
    value = "none"
    try:
        print("get p6", await asyncio.wait_for(queue1.get(), 700.5))
    except TimeoutError:
        print("get p6", "timed out")
    async with semaphore1:
        await body5()
    try:
        queue1.task_done()
    except ValueError as e:
        print("p12", e)
    try:
        print("p12", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p12", "timed out")
    return value


async def body7() -> str:
    value = "none"
    results = await asyncio.gather(body1(), return_exceptions=True)
    print("p1", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    async with lock0:
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
