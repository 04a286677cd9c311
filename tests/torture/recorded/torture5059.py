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
    asyncio.get_running_loop().call_later(787.86, print, "later", "p3")
    return value


async def body1() -> str:
    value = "none"
    try:
        print("p6", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p6", "timed out")
    return value


async def body2() -> str:
    value = "none"
    async with condition1:
        print("p7", "notify")
        condition1.notify()
    if value != "p8":
        raise ValueError("p8")
    try:
        print("get p9", await asyncio.wait_for(queue1.get(), 700.5))
    except TimeoutError:
        print("get p9", "timed out")
    return value


async def body3() -> str:
    value = "none"
    try:
        print("p10", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p10", "timed out")
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p11", e)
    return value


async def body4() -> str:
    value = "none"
    event1.set()
    for coroutine in asyncio.as_completed([body1(), body2()], timeout=787.86):
        print("p5", await coroutine)
    try:
        print("p12", await asyncio.wait_for(body3(), 5000.0))
    except TimeoutError:
        print("p12", "timed out")
    try:
        print("p13", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p13", "timed out")
    return value


async def body5() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p14")
    return value


async def body6() -> str:
    value = "none"
    async with semaphore1:
        await body5()
    try:
        print("p15", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p15", "timed out")
    return value


async def body7() -> str:
    value = "none"
    value = await body4()
    value = await asyncio.shield(body6())
    return value


async def body8() -> str:
    value = "none"
    try:
        print("put p16", await asyncio.wait_for(queue1.put("p16"), 700.5))
    except TimeoutError:
        print("put p16", "timed out")
    return value


async def body9() -> str:
    value = "none"
    value = "p17"
    print(value)
    return value


async def body10() -> str:
    value = "none"
    print("p2", await asyncio.gather(body0(), body7(), body8(), body9()))
    value = "gather p2"
    return value


async def body11() -> str:
    value = "none"
    value = "p1"
    print(value)
    await asyncio.sleep(0)
    return value


async def body12() -> str:
    value = "none"
    await asyncio.sleep(0)
    try:
        await body10()
    except BaseException as e:
        print("p18", type(e).__name__, e)
        await body11()
        raise
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body12())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
