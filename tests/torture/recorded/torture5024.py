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
        print("p4", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p4", "timed out")
    try:
        print("put p5", await asyncio.wait_for(queue1.put("p5"), 700.5))
    except TimeoutError:
        print("put p5", "timed out")
    try:
        print("p6", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p6", "timed out")
    return value


async def body1() -> str:
    value = "none"
    await asyncio.sleep(401.778)
    await asyncio.sleep(0)
    return value


async def body2() -> str:
    value = "none"
    try:
        print("p7", await asyncio.wait_for(body1(), 67.644))
    except TimeoutError:
        print("p7", "timed out")
    if value != "p8":
        raise ValueError("p8")
    if value != "p9":
        raise ValueError("p9")
    return value


async def body3() -> str:
    value = "none"
    try:
        print("p10", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p10", "timed out")
    if value != "p11":
        raise ValueError("p11")
    return value


async def body4() -> str:
    value = "none"
    results = await asyncio.gather(body0(), body2(), body3(), return_exceptions=True)
    print("p3", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    return value


async def body5() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p2", e)
    try:
        print("p2", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p2", "timed out")
    try:
        print("p12", await asyncio.wait_for(body4(), 401.778))
    except TimeoutError:
        print("p12", "timed out")
    return value


async def body6() -> str:
    value = "none"
    await asyncio.sleep(67.644)
    try:
        print("get p15", await asyncio.wait_for(queue1.get(), 700.5))
    except TimeoutError:
        print("get p15", "timed out")
    return value


async def body7() -> str:
    value = "none"
    value = "p14"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p18")
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p19")
    value = "p20"
    print(value)
    return value


async def body9() -> str:
    value = "none"
    try:
        print("get p22", await asyncio.wait_for(queue0.get(), 700.5))
    except TimeoutError:
        print("get p22", "timed out")
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p23")
    return value


async def body10() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(0, print, "later", "p21")
    for _ in range(3):
        await body9()
    return value


async def body11() -> str:
    value = "none"
    value = "p24"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    value = "p25"
    print(value)
    return value


async def body13() -> str:
    value = "none"
    print("p17", await asyncio.gather(body8(), body10(), body11(), body12()))
    value = "gather p17"
    return value


async def body14() -> str:
    value = "none"
    value = "p26"
    print(value)
    await asyncio.sleep(401.778)
    value = "p27"
    print(value)
    return value


async def body15() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p13")
    try:
        await body6()
    except asyncio.CancelledError as e:
        print("p16", type(e).__name__, e)
        await body7()
        raise
    try:
        await body13()
    finally:
        await body14()
    return value


async def body16() -> str:
    value = "none"
    async for finished in asyncio.as_completed([body5(), body15()], timeout=57.247):
        print("p1", await finished)
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body16())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
