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
    event1.set()
    return value


async def body1() -> str:
    value = "none"
    try:
        print("p5", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p5", "timed out")
    if (task := tasks.get("t2")) is not None and task is not asyncio.current_task():
        try:
            print("p6", await asyncio.wait_for(task, 535.882))
        except TimeoutError:
            print("p6", "timed out")
    if (task := tasks.get("t2")) is not None and task is not asyncio.current_task():
        print("p7", await task)
    return value


async def body2() -> str:
    value = "none"
    if (task := tasks.get("t2")) is not None and task is not asyncio.current_task():
        print("p8", await asyncio.shield(task))
    return value


async def body3() -> str:
    value = "none"
    if (task := tasks.get("t2")) is not None:
        print("cancel", "t2", task.cancel('m'))
    if (task := tasks.get("t2")) is not None and task is not asyncio.current_task():
        print("p9", await asyncio.shield(task))
    return value


async def body4() -> str:
    value = "none"
    value = "p10"
    print(value)
    try:
        print("put p11", await asyncio.wait_for(queue0.put("p11"), 700.5))
    except TimeoutError:
        print("put p11", "timed out")
    return value


async def body5() -> str:
    value = "none"
    tasks["t2"] = asyncio.create_task(body0())
    groups["t3"] = asyncio.gather(body1(), body2(), body3(), body4())
    return value


async def body6() -> str:
    value = "none"
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p3", e)
    await asyncio.sleep(535.882)
    tasks["t1"] = asyncio.create_task(body5())
    return value


async def body7() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(535.882, print, "later", "p14")
    value = "p15"
    print(value)
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p16", e)
    return value


async def body8() -> str:
    value = "none"
    value = "p13"
    print(value)
    await asyncio.sleep(535.882)
    return value


async def body9() -> str:
    value = "none"
    await asyncio.sleep(0)
    async with condition1:
        print("p20", "notify")
        condition1.notify()
    await asyncio.sleep(535.882)
    return value


async def body10() -> str:
    value = "none"
    value = "p21"
    print(value)
    return value


async def body11() -> str:
    value = "none"
    event1.clear()
    try:
        await body7()
    except BaseException as e:
        print("p17", type(e).__name__, e)
        await body8()
    value = "p18"
    print(value)
    results = await asyncio.gather(body9(), body10(), return_exceptions=True)
    print("p19", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    return value


async def body12() -> str:
    value = "none"
    event0.clear()
    return value


async def body13() -> str:
    value = "none"
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p24", e)
    return value


async def body14() -> str:
    value = "none"
    value = "p25"
    print(value)
    return value


async def body15() -> str:
    value = "none"
    value = "p26"
    print(value)
    await asyncio.sleep(0)
    value = "p27"
    print(value)
    return value


async def body16() -> str:
    value = "none"
    async with lock0:
        await body12()
    async with semaphore0:
        await body13()
    try:
        await body14()
    finally:
        await body15()
    return value


async def body17() -> str:
    value = "none"
    value = await asyncio.shield(body11())
    print("p22", await asyncio.gather(body16()))
    value = "gather p22"
    return value


async def body18() -> str:
    value = "none"
    print("p2", await asyncio.gather(body6()))
    value = "gather p2"
    async with semaphore1:
        await body17()
    return value


async def body19() -> str:
    value = "none"
    value = "p1"
    print(value)
    return value


async def body20() -> str:
    value = "none"
    try:
        await body18()
    except ValueError as e:
        print("p28", type(e).__name__, e)
        await body19()
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body20())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
