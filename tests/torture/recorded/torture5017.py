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
    value = "p2"
    print(value)
    return value


async def body1() -> str:
    value = "none"
    await asyncio.sleep(244.521)
    return value


async def body2() -> str:
    value = "none"
    await asyncio.sleep(0)
    try:
        print("p7", await asyncio.wait_for(body1(), 626.255))
    except TimeoutError:
        print("p7", "timed out")
    return value


async def body3() -> str:
    value = "none"
    value = "p4"
    print(value)
    value = "p5"
    print(value)
    try:
        print("p6", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p6", "timed out")
    tasks["t1"] = asyncio.create_task(body2())
    return value


async def body4() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(626.255, print, "later", "p12")
    event1.set()
    return value


async def body5() -> str:
    value = "none"
    try:
        print("get p14", await asyncio.wait_for(queue0.get(), 700.5))
    except TimeoutError:
        print("get p14", "timed out")
    return value


async def body6() -> str:
    value = "none"
    try:
        print("p15", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p15", "timed out")
    return value


async def body7() -> str:
    value = "none"
    try:
        print("p18", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p18", "timed out")
    if value != "p19":
        raise ValueError("p19")
    event1.clear()
    return value


async def body8() -> str:
    value = "none"
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body4())
        tg.create_task(body5())
        await body6()
    print("p11", "group over")
    async with condition1:
        print("p16", "notify")
        condition1.notify()
    try:
        queue0.task_done()
    except ValueError as e:
        print("p17", e)
    try:
        print("p17", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p17", "timed out")
    async with semaphore1:
        await body7()
    return value


async def body9() -> str:
    value = "none"
    value = await asyncio.shield(body8())
    try:
        print("get p21", await asyncio.wait_for(queue1.get(), 700.5))
    except TimeoutError:
        print("get p21", "timed out")
    return value


async def body10() -> str:
    value = "none"
    await asyncio.sleep(370.735)
    try:
        print("get p24", await asyncio.wait_for(queue1.get(), 700.5))
    except TimeoutError:
        print("get p24", "timed out")
    return value


async def body11() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p22", e)
    try:
        print("p22", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p22", "timed out")
    event0.clear()
    async with semaphore0:
        await body10()
    return value


async def body12() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p25")
    return value


async def body13() -> str:
    value = "none"
    results = await asyncio.gather(body9(), body11(), return_exceptions=True)
    print("p10", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    value = await asyncio.shield(body12())
    return value


async def body14() -> str:
    value = "none"
    value = "p26"
    print(value)
    return value


async def body15() -> str:
    value = "none"
    print("p1", await asyncio.gather(body0()))
    value = "gather p1"
    async with condition0:
        print("p3", "notify")
        condition0.notify()
    try:
        async with asyncio.timeout(102.199) as limit:
            await body3()
    except TimeoutError:
        print("p8", "timeout")
    print("p9", await asyncio.gather(body13(), body14()))
    value = "gather p9"
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body15())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
