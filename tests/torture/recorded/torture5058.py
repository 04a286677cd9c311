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
    await asyncio.sleep(595.471)
    return value


async def body1() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p4", e)
    try:
        print("p4", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p4", "timed out")
    return value


async def body2() -> str:
    value = "none"
    value = "p6"
    print(value)
    await asyncio.sleep(0)
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p7", e)
    try:
        print("p8", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p8", "timed out")
    return value


async def body3() -> str:
    value = "none"
    await asyncio.sleep(0)
    try:
        print("put p10", await asyncio.wait_for(queue1.put("p10"), 700.5))
    except TimeoutError:
        print("put p10", "timed out")
    asyncio.get_running_loop().call_later(0, print, "later", "p11")
    return value


async def body4() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p12")
    asyncio.get_running_loop().call_later(300.338, print, "later", "p13")
    return value


async def body5() -> str:
    value = "none"
    if (task := tasks.get("t3")) is not None:
        print("cancel", "t3", task.cancel('m'))
    value = "p14"
    print(value)
    if (task := tasks.get("t3")) is not None and task is not asyncio.current_task():
        print("p15", await task)
    return value


async def body6() -> str:
    value = "none"
    tasks["t3"] = asyncio.create_task(body2())
    print("p9", await asyncio.gather(body3(), body4()))
    value = "gather p9"
    tasks["t4"] = asyncio.create_task(body5())
    return value


async def body7() -> str:
    value = "none"
    await asyncio.sleep(0)
    try:
        print("p5", await asyncio.wait_for(body1(), 662.1))
    except TimeoutError:
        print("p5", "timed out")
    groups["t2"] = asyncio.gather(body6())
    try:
        print("p16", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p16", "timed out")
    return value


async def body8() -> str:
    value = "none"
    event1.clear()
    return value


async def body9() -> str:
    value = "none"
    value = "p17"
    print(value)
    return value


async def body10() -> str:
    value = "none"
    try:
        await body8()
    except ValueError as e:
        print("p19", type(e).__name__, e)
        await body9()
    return value


async def body11() -> str:
    value = "none"
    tasks["t5"] = asyncio.create_task(body10())
    return value


async def body12() -> str:
    value = "none"
    tasks["t1"] = asyncio.create_task(body7())
    async with lock1:
        await body11()
    return value


async def body13() -> str:
    value = "none"
    value = "p20"
    print(value)
    return value


async def body14() -> str:
    value = "none"
    value = "p21"
    print(value)
    return value


async def body15() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p1", e)
    try:
        print("p1", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p1", "timed out")
    asyncio.get_running_loop().call_later(0, print, "later", "p2")
    results = await asyncio.gather(body0(), body12(), body13(), body14(), return_exceptions=True)
    print("p3", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
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
