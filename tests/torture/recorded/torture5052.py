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
    await asyncio.sleep(0)
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p1", e)
    return value


async def body1() -> str:
    value = "none"
    if (task := tasks.get("t1")) is not None and task is not asyncio.current_task():
        print("p4", await task)
    return value


async def body2() -> str:
    value = "none"
    value = "p5"
    print(value)
    return value


async def body3() -> str:
    value = "none"
    await asyncio.sleep(142.368)
    async with condition0:
        print("p10", "notify")
        condition0.notify()
    return value


async def body4() -> str:
    value = "none"
    if (task := tasks.get("t1")) is not None and task is not asyncio.current_task():
        print("p11", await asyncio.shield(task))
    await asyncio.sleep(655.437)
    return value


async def body5() -> str:
    value = "none"
    try:
        print("p13", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p13", "timed out")
    return value


async def body6() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(0, print, "later", "p12")
    try:
        async with asyncio.timeout(142.368) as limit:
            await body5()
    except TimeoutError:
        print("p14", "timeout")
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p15")
    return value


async def body7() -> str:
    value = "none"
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p7", e)
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p8")
    print("p9", await asyncio.gather(body3(), body4(), body6()))
    value = "gather p9"
    return value


async def body8() -> str:
    value = "none"
    print("p6", await asyncio.gather(body7()))
    value = "gather p6"
    return value


async def body9() -> str:
    value = "none"
    value = "p18"
    print(value)
    return value


async def body10() -> str:
    value = "none"
    if (task := tasks.get("t1")) is not None and task is not asyncio.current_task():
        print("p17", await task)
    value = await asyncio.shield(body9())
    return value


async def body11() -> str:
    value = "none"
    value = "p19"
    print(value)
    await asyncio.sleep(655.437)
    value = "p20"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    try:
        await body10()
    finally:
        await body11()
    return value


async def body13() -> str:
    value = "none"
    value = "p21"
    print(value)
    return value


async def body14() -> str:
    value = "none"
    value = "p22"
    print(value)
    return value


async def body15() -> str:
    value = "none"
    tasks["t1"] = asyncio.create_task(body0())
    if (task := tasks.get("t1")) is not None:
        print("cancel", "t1", task.cancel('m'))
    asyncio.get_running_loop().call_later(518.701, print, "later", "p2")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body1())
        tg.create_task(body2())
        await body8()
    print("p3", "group over")
    print("p16", await asyncio.gather(body12(), body13(), body14()))
    value = "gather p16"
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
