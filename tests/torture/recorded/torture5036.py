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
    value = "p5"
    print(value)
    return value


async def body1() -> str:
    value = "none"
    value = "p4"
    print(value)
    return value


async def body2() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(113.619, print, "later", "p2")
    try:
        print("p3", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p3", "timed out")
    try:
        await body0()
    except asyncio.CancelledError as e:
        print("p6", type(e).__name__, e)
        await body1()
        raise
    return value


async def body3() -> str:
    value = "none"
    try:
        print("p8", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p8", "timed out")
    asyncio.get_running_loop().call_later(113.619, print, "later", "p9")
    event1.clear()
    return value


async def body4() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p12")
    value = "p13"
    print(value)
    event1.clear()
    return value


async def body5() -> str:
    value = "none"
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p15", e)
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p16")
    return value


async def body6() -> str:
    value = "none"
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p17", e)
    await asyncio.sleep(0)
    return value


async def body7() -> str:
    value = "none"
    async with semaphore1:
        await body3()
    for coroutine in asyncio.as_completed([body4(), body5(), body6()], timeout=113.619):
        print("p11", await coroutine)
    value = "p18"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    async with condition1:
        print("p19", "notify")
        condition1.notify()
    return value


async def body9() -> str:
    value = "none"
    try:
        async with asyncio.timeout(0) as limit:
            await body8()
    except TimeoutError:
        print("p20", "timeout")
    return value


async def body10() -> str:
    value = "none"
    tasks["t1"] = asyncio.create_task(body7())
    tasks["t2"] = asyncio.create_task(body9())
    return value


async def body11() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p21", e)
    try:
        print("p21", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p21", "timed out")
    event0.set()
    event0.clear()
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p24", e)
    return value


async def body12() -> str:
    value = "none"
    tasks["t4"] = asyncio.create_task(body11())
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p25", e)
    return value


async def body13() -> str:
    value = "none"
    value = "p26"
    print(value)
    return value


async def body14() -> str:
    value = "none"
    for _ in range(3):
        await body13()
    return value


async def body15() -> str:
    value = "none"
    tasks["t3"] = asyncio.create_task(body12())
    try:
        print("p27", await asyncio.wait_for(body14(), 5000.0))
    except TimeoutError:
        print("p27", "timed out")
    return value


async def body16() -> str:
    value = "none"
    print("p7", await asyncio.gather(body10(), body15()))
    value = "gather p7"
    return value


async def body17() -> str:
    value = "none"
    value = "p28"
    print(value)
    return value


async def body18() -> str:
    value = "none"
    for coroutine in asyncio.as_completed([body2(), body16(), body17()], timeout=225.247):
        print("p1", await coroutine)
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body18())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
