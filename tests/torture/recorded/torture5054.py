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
    await asyncio.sleep(393.117)
    return value


async def body1() -> str:
    value = "none"
    value = "p1"
    print(value)
    await asyncio.sleep(0)
    value = "p2"
    print(value)
    return value


async def body2() -> str:
    value = "none"
    await asyncio.sleep(0)
    try:
        queue1.task_done()
    except ValueError as e:
        print("p4", e)
    try:
        print("p4", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p4", "timed out")
    return value


async def body3() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(152.168, print, "later", "p6")
    return value


async def body4() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p7")
    return value


async def body5() -> str:
    value = "none"
    try:
        print("p9", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p9", "timed out")
    try:
        print("p10", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p10", "timed out")
    await asyncio.sleep(724.328)
    return value


async def body6() -> str:
    value = "none"
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p11", e)
    await asyncio.sleep(152.168)
    asyncio.get_running_loop().call_later(0, print, "later", "p12")
    return value


async def body7() -> str:
    value = "none"
    try:
        queue0.task_done()
    except ValueError as e:
        print("p13", e)
    try:
        print("p13", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p13", "timed out")
    async with condition0:
        print("p14", "notify")
        condition0.notify()
    try:
        print("put p15", await asyncio.wait_for(queue1.put("p15"), 700.5))
    except TimeoutError:
        print("put p15", "timed out")
    return value


async def body8() -> str:
    value = "none"
    await asyncio.sleep(724.328)
    event1.set()
    return value


async def body9() -> str:
    value = "none"
    value = "p17"
    print(value)
    try:
        queue0.task_done()
    except ValueError as e:
        print("p18", e)
    try:
        print("p18", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p18", "timed out")
    async with condition1:
        print("p19", "notify")
        condition1.notify()
    return value


async def body10() -> str:
    value = "none"
    value = await asyncio.shield(body2())
    print("p5", await asyncio.gather(body3(), body4()))
    value = "gather p5"
    print("p8", await asyncio.gather(body5(), body6(), body7()))
    value = "gather p8"
    groups["t1"] = asyncio.gather(body8(), body9())
    return value


async def body11() -> str:
    value = "none"
    value = "p22"
    print(value)
    value = "p23"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p24")
    if value != "p25":
        raise ValueError("p25")
    try:
        print("p26", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p26", "timed out")
    return value


async def body13() -> str:
    value = "none"
    value = "p27"
    print(value)
    return value


async def body14() -> str:
    value = "none"
    try:
        print("p21", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p21", "timed out")
    groups["t3"] = asyncio.gather(body11(), body12(), body13())
    return value


async def body15() -> str:
    value = "none"
    try:
        print("p20", await asyncio.wait_for(body10(), 152.168))
    except TimeoutError:
        print("p20", "timed out")
    tasks["t2"] = asyncio.create_task(body14())
    return value


async def body16() -> str:
    value = "none"
    for _ in range(3):
        await body15()
    return value


async def body17() -> str:
    value = "none"
    try:
        await body0()
    finally:
        await body1()
    try:
        print("p3", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p3", "timed out")
    async with semaphore1:
        await body16()
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body17())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
