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
        print("p5", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p5", "timed out")
    try:
        print("put p6", await asyncio.wait_for(queue0.put("p6"), 700.5))
    except TimeoutError:
        print("put p6", "timed out")
    try:
        print("p7", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p7", "timed out")
    try:
        print("p8", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p8", "timed out")
    return value


async def body1() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(794.032, print, "later", "p11")
    try:
        print("put p12", await asyncio.wait_for(queue0.put("p12"), 700.5))
    except TimeoutError:
        print("put p12", "timed out")
    value = "p13"
    print(value)
    return value


async def body2() -> str:
    value = "none"
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p14", e)
    return value


async def body3() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p9")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body1())
        await body2()
    print("p10", "group over")
    return value


async def body4() -> str:
    value = "none"
    value = await body0()
    for _ in range(3):
        await body3()
    return value


async def body5() -> str:
    value = "none"
    value = "p16"
    print(value)
    try:
        print("p17", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p17", "timed out")
    return value


async def body6() -> str:
    value = "none"
    value = "p15"
    print(value)
    value = await asyncio.shield(body5())
    return value


async def body7() -> str:
    value = "none"
    value = "p19"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    value = "p18"
    print(value)
    await asyncio.sleep(794.032)
    return value


async def body9() -> str:
    value = "none"
    value = await body6()
    try:
        await body7()
    except asyncio.CancelledError as e:
        print("p20", type(e).__name__, e)
        await body8()
        raise
    return value


async def body10() -> str:
    value = "none"
    try:
        print("get p2", await asyncio.wait_for(queue0.get(), 700.5))
    except TimeoutError:
        print("get p2", "timed out")
    event1.clear()
    results = await asyncio.gather(body4(), body9(), return_exceptions=True)
    print("p4", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    return value


async def body11() -> str:
    value = "none"
    value = "p1"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    try:
        await body10()
    except ValueError as e:
        print("p21", type(e).__name__, e)
        await body11()
        raise
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body12())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
