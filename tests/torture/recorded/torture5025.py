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
        print("p2", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p2", "timed out")
    return value


async def body1() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p5")
    try:
        print("p6", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p6", "timed out")
    return value


async def body2() -> str:
    value = "none"
    tasks["t1"] = asyncio.create_task(body1())
    try:
        print("p7", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p7", "timed out")
    return value


async def body3() -> str:
    value = "none"
    value = "p4"
    print(value)
    await asyncio.sleep(0)
    return value


async def body4() -> str:
    value = "none"
    await asyncio.sleep(0)
    return value


async def body5() -> str:
    value = "none"
    tasks["t4"] = asyncio.create_task(body4())
    asyncio.get_running_loop().call_later(483.516, print, "later", "p13")
    event1.set()
    return value


async def body6() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p11")
    print("p12", await asyncio.gather(body5()))
    value = "gather p12"
    return value


async def body7() -> str:
    value = "none"
    if (group := groups.get("t3")) is not None:
        print("p15", await group)
    return value


async def body8() -> str:
    value = "none"
    groups["t3"] = asyncio.gather(body6())
    async with semaphore0:
        await body7()
    return value


async def body9() -> str:
    value = "none"
    print("p1", await asyncio.gather(body0()))
    value = "gather p1"
    try:
        print("p3", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p3", "timed out")
    try:
        await body2()
    except asyncio.CancelledError as e:
        print("p8", type(e).__name__, e)
        await body3()
        raise
    if value != "p9":
        raise ValueError("p9")
    try:
        print("p10", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p10", "timed out")
    tasks["t2"] = asyncio.create_task(body8())
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body9())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
