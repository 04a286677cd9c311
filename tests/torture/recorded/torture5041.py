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
        print("p2", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p2", "timed out")
    return value


async def body1() -> str:
    value = "none"
    try:
        print("p4", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p4", "timed out")
    asyncio.get_running_loop().call_soon(print, "soon", "p5")
    asyncio.get_running_loop().call_later(0, print, "later", "p6")
    await asyncio.sleep(0)
    return value


async def body2() -> str:
    value = "none"
    try:
        print("p3", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p3", "timed out")
    value = await body1()
    return value


async def body3() -> str:
    value = "none"
    async with condition0:
        print("p8", "notify")
        condition0.notify()
    return value


async def body4() -> str:
    value = "none"
    try:
        print("put p9", await asyncio.wait_for(queue1.put("p9"), 700.5))
    except TimeoutError:
        print("put p9", "timed out")
    event0.set()
    asyncio.get_running_loop().call_soon(print, "soon", "p11")
    return value


async def body5() -> str:
    value = "none"
    try:
        print("p12", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p12", "timed out")
    return value


async def body6() -> str:
    value = "none"
    if value != "p14":
        raise ValueError("p14")
    value = "p15"
    print(value)
    return value


async def body7() -> str:
    value = "none"
    value = "p13"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body3())
        tg.create_task(body4())
        await body5()
    print("p7", "group over")
    try:
        await body6()
    except asyncio.CancelledError as e:
        print("p16", type(e).__name__, e)
        await body7()
        raise
    return value


async def body9() -> str:
    value = "none"
    if (group := groups.get("t1")) is not None:
        print("cancel", "t1", group.cancel('m'))
    return value


async def body10() -> str:
    value = "none"
    if value != "p19":
        raise ValueError("p19")
    value = "p20"
    print(value)
    return value


async def body11() -> str:
    value = "none"
    await asyncio.sleep(789.679)
    print("p18", await asyncio.gather(body9(), body10()))
    value = "gather p18"
    await asyncio.sleep(789.679)
    return value


async def body12() -> str:
    value = "none"
    try:
        queue0.task_done()
    except ValueError as e:
        print("p21", e)
    try:
        print("p21", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p21", "timed out")
    return value


async def body13() -> str:
    value = "none"
    if (group := groups.get("t1")) is not None:
        print("p22", await group)
    return value


async def body14() -> str:
    value = "none"
    await asyncio.sleep(295.517)
    pass
    return value


async def body15() -> str:
    value = "none"
    for coroutine in asyncio.as_completed([body14()], timeout=0):
        print("p23", await coroutine)
    if (group := groups.get("t1")) is not None:
        print("cancel", "t1", group.cancel('m'))
    if value != "p25":
        raise ValueError("p25")
    return value


async def body16() -> str:
    value = "none"
    groups["t1"] = asyncio.gather(body2(), body8())
    if (group := groups.get("t1")) is not None:
        print("cancel", "t1", group.cancel(None))
    async for finished in asyncio.as_completed([body11(), body12(), body13(), body15()], timeout=5000.0):
        print("p17", await finished)
    return value


async def body17() -> str:
    value = "none"
    try:
        print("p26", await asyncio.wait_for(body16(), 5000.0))
    except TimeoutError:
        print("p26", "timed out")
    return value


async def body18() -> str:
    value = "none"
    value = "p27"
    print(value)
    return value


async def body19() -> str:
    value = "none"
    for coroutine in asyncio.as_completed([body0(), body17(), body18()], timeout=733.536):
        print("p1", await coroutine)
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body19())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
