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
    event1.clear()
    try:
        print("p4", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p4", "timed out")
    return value


async def body1() -> str:
    value = "none"
    try:
        print("put p5", await asyncio.wait_for(queue1.put("p5"), 700.5))
    except TimeoutError:
        print("put p5", "timed out")
    await asyncio.sleep(0)
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p6")
    return value


async def body2() -> str:
    value = "none"
    if (group := groups.get("t1")) is not None:
        print("p7", await group)
    try:
        queue0.task_done()
    except ValueError as e:
        print("p8", e)
    try:
        print("p8", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p8", "timed out")
    return value


async def body3() -> str:
    value = "none"
    groups["t1"] = asyncio.gather(body1())
    tasks["t2"] = asyncio.create_task(body2())
    return value


async def body4() -> str:
    value = "none"
    async with lock1:
        await body3()
    return value


async def body5() -> str:
    value = "none"
    await asyncio.sleep(797.505)
    try:
        print("p9", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p9", "timed out")
    return value


async def body6() -> str:
    value = "none"
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body0())
        tg.create_task(body4())
        await body5()
    print("p2", "group over")
    return value


async def body7() -> str:
    value = "none"
    value = "p10"
    print(value)
    await asyncio.sleep(385.637)
    value = "p11"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p1")
    try:
        await body6()
    finally:
        await body7()
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body8())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
