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
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p1")
    return value


async def body1() -> str:
    value = "none"
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p4", e)
    return value


async def body2() -> str:
    value = "none"
    groups["t1"] = asyncio.gather(body1())
    if value != "p5":
        raise ValueError("p5")
    return value


async def body3() -> str:
    value = "none"
    event1.clear()
    if value != "p7":
        raise ValueError("p7")
    try:
        print("p8", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p8", "timed out")
    event0.clear()
    return value


async def body4() -> str:
    value = "none"
    value = "p10"
    print(value)
    await asyncio.sleep(0)
    value = "p11"
    print(value)
    return value


async def body5() -> str:
    value = "none"
    try:
        print("p12", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p12", "timed out")
    return value


async def body6() -> str:
    value = "none"
    try:
        await body3()
    finally:
        await body4()
    tasks["t2"] = asyncio.create_task(body5())
    if (task := tasks.get("t2")) is not None and task is not asyncio.current_task():
        print("p13", await task)
    if (task := tasks.get("t2")) is not None:
        print("cancel", "t2", task.cancel('m'))
    return value


async def body7() -> str:
    value = "none"
    value = "p14"
    print(value)
    await asyncio.sleep(0)
    value = "p15"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    try:
        await body6()
    finally:
        await body7()
    return value


async def body9() -> str:
    value = "none"
    event0.clear()
    return value


async def body10() -> str:
    value = "none"
    try:
        print("p17", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p17", "timed out")
    return value


async def body11() -> str:
    value = "none"
    try:
        print("p20", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p20", "timed out")
    try:
        print("p21", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p21", "timed out")
    value = "p22"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    value = "p24"
    print(value)
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p25", e)
    try:
        print("p26", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p26", "timed out")
    return value


async def body13() -> str:
    value = "none"
    await asyncio.sleep(170.623)
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p23", e)
    tasks["t3"] = asyncio.create_task(body12())
    return value


async def body14() -> str:
    value = "none"
    async for finished in asyncio.as_completed([body11(), body13()], timeout=5000.0):
        print("p19", await finished)
    try:
        queue1.task_done()
    except ValueError as e:
        print("p27", e)
    try:
        print("p27", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p27", "timed out")
    return value


async def body15() -> str:
    value = "none"
    async with condition0:
        print("p28", "notify")
        condition0.notify()
    return value


async def body16() -> str:
    value = "none"
    value = await asyncio.shield(body15())
    return value


async def body17() -> str:
    value = "none"
    tasks["t4"] = asyncio.create_task(body16())
    return value


async def body18() -> str:
    value = "none"
    value = "p29"
    print(value)
    return value


async def body19() -> str:
    value = "none"
    value = "p30"
    print(value)
    return value


async def body20() -> str:
    value = "none"
    try:
        print("p2", await asyncio.wait_for(body0(), 888.679))
    except TimeoutError:
        print("p2", "timed out")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body2())
        tg.create_task(body8())
        tg.create_task(body9())
        await body10()
    print("p3", "group over")
    print("p18", await asyncio.gather(body14(), body17(), body18(), body19()))
    value = "gather p18"
    return value


async def body21() -> str:
    value = "none"
    value = "p31"
    print(value)
    await asyncio.sleep(224.396)
    value = "p32"
    print(value)
    return value


async def body22() -> str:
    value = "none"
    try:
        await body20()
    finally:
        await body21()
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body22())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
