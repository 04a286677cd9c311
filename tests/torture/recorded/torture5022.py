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
        print("put p3", await asyncio.wait_for(queue0.put("p3"), 700.5))
    except TimeoutError:
        print("put p3", "timed out")
    return value


async def body1() -> str:
    value = "none"
    event0.set()
    event0.set()
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p8", e)
    value = "p9"
    print(value)
    return value


async def body2() -> str:
    value = "none"
    value = "p5"
    print(value)
    return value


async def body3() -> str:
    value = "none"
    event0.clear()
    return value


async def body4() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p13")
    return value


async def body5() -> str:
    value = "none"
    event1.set()
    event1.clear()
    return value


async def body6() -> str:
    value = "none"
    try:
        await body1()
    except ValueError as e:
        print("p10", type(e).__name__, e)
        await body2()
    async for finished in asyncio.as_completed([body3(), body4()], timeout=228.883):
        print("p11", await finished)
    tasks["t1"] = asyncio.create_task(body5())
    return value


async def body7() -> str:
    value = "none"
    value = "p16"
    print(value)
    await asyncio.sleep(228.883)
    value = "p17"
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
    print("p4", await asyncio.gather(body8()))
    value = "gather p4"
    try:
        print("p18", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p18", "timed out")
    return value


async def body10() -> str:
    value = "none"
    event1.clear()
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p23", e)
    if value != "p24":
        raise ValueError("p24")
    return value


async def body11() -> str:
    value = "none"
    await asyncio.sleep(228.883)
    return value


async def body12() -> str:
    value = "none"
    try:
        print("get p25", await asyncio.wait_for(queue0.get(), 700.5))
    except TimeoutError:
        print("get p25", "timed out")
    return value


async def body13() -> str:
    value = "none"
    event0.set()
    return value


async def body14() -> str:
    value = "none"
    async with condition1:
        print("p20", "notify")
        condition1.notify()
    async for finished in asyncio.as_completed([body10(), body11(), body12(), body13()], timeout=364.414):
        print("p21", await finished)
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p27")
    return value


async def body15() -> str:
    value = "none"
    value = "p28"
    print(value)
    await asyncio.sleep(0)
    value = "p29"
    print(value)
    return value


async def body16() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p19")
    try:
        await body14()
    finally:
        await body15()
    return value


async def body17() -> str:
    value = "none"
    try:
        async with asyncio.timeout(5000.0) as limit:
            await body16()
    except TimeoutError:
        print("p30", "timeout")
    return value


async def body18() -> str:
    value = "none"
    value = "p1"
    print(value)
    for coroutine in asyncio.as_completed([body0(), body9(), body17()], timeout=777.79):
        print("p2", await coroutine)
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
