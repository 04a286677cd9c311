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
        print("get p8", await asyncio.wait_for(queue1.get(), 700.5))
    except TimeoutError:
        print("get p8", "timed out")
    if value != "p9":
        raise ValueError("p9")
    return value


async def body1() -> str:
    value = "none"
    try:
        async with asyncio.timeout(5000.0) as limit:
            await body0()
    except TimeoutError:
        print("p10", "timeout")
    return value


async def body2() -> str:
    value = "none"
    value = "p11"
    print(value)
    await asyncio.sleep(527.302)
    value = "p12"
    print(value)
    return value


async def body3() -> str:
    value = "none"
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p7", e)
    try:
        await body1()
    finally:
        await body2()
    return value


async def body4() -> str:
    value = "none"
    value = "p6"
    print(value)
    await asyncio.sleep(527.302)
    return value


async def body5() -> str:
    value = "none"
    if value != "p5":
        raise ValueError("p5")
    try:
        await body3()
    except asyncio.CancelledError as e:
        print("p13", type(e).__name__, e)
        await body4()
        raise
    asyncio.get_running_loop().call_soon(print, "soon", "p14")
    return value


async def body6() -> str:
    value = "none"
    await asyncio.sleep(0)
    return value


async def body7() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(527.302, print, "later", "p17")
    value = "p18"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    tasks["t2"] = asyncio.create_task(body7())
    return value


async def body9() -> str:
    value = "none"
    value = "p19"
    print(value)
    return value


async def body10() -> str:
    value = "none"
    value = "p20"
    print(value)
    return value


async def body11() -> str:
    value = "none"
    print("p16", await asyncio.gather(body6(), body8(), body9(), body10()))
    value = "gather p16"
    return value


async def body12() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p15")
    tasks["t1"] = asyncio.create_task(body11())
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
    try:
        print("put p1", await asyncio.wait_for(queue1.put("p1"), 700.5))
    except TimeoutError:
        print("put p1", "timed out")
    await asyncio.sleep(0)
    value = "p2"
    print(value)
    asyncio.get_running_loop().call_soon(print, "soon", "p3")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body5())
        tg.create_task(body12())
        tg.create_task(body13())
        await body14()
    print("p4", "group over")
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
