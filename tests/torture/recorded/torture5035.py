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
        queue1.task_done()
    except ValueError as e:
        print("p4", e)
    try:
        print("p4", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p4", "timed out")
    return value


async def body1() -> str:
    value = "none"
    try:
        async with asyncio.timeout(5000.0) as limit:
            await body0()
    except TimeoutError:
        print("p5", "timeout")
    asyncio.get_running_loop().call_soon(print, "soon", "p6")
    return value


async def body2() -> str:
    value = "none"
    if value != "p7":
        raise ValueError("p7")
    await asyncio.sleep(440.496)
    await asyncio.sleep(0)
    return value


async def body3() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p8")
    if value != "p9":
        raise ValueError("p9")
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p10", e)
    return value


async def body4() -> str:
    value = "none"
    try:
        print("get p11", await asyncio.wait_for(queue1.get(), 700.5))
    except TimeoutError:
        print("get p11", "timed out")
    return value


async def body5() -> str:
    value = "none"
    if value != "p13":
        raise ValueError("p13")
    return value


async def body6() -> str:
    value = "none"
    for coroutine in asyncio.as_completed([body1(), body2(), body3(), body4()], timeout=14.668):
        print("p3", await coroutine)
    print("p12", await asyncio.gather(body5()))
    value = "gather p12"
    return value


async def body7() -> str:
    value = "none"
    value = "p14"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    value = "p15"
    print(value)
    return value


async def body9() -> str:
    value = "none"
    results = await asyncio.gather(body6(), body7(), body8(), return_exceptions=True)
    print("p2", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    return value


async def body10() -> str:
    value = "none"
    value = "p16"
    print(value)
    return value


async def body11() -> str:
    value = "none"
    value = "p17"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    value = "p18"
    print(value)
    return value


async def body13() -> str:
    value = "none"
    print("p1", await asyncio.gather(body9(), body10(), body11(), body12()))
    value = "gather p1"
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body13())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
