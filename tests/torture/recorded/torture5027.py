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
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    value = "p1"
    print(value)
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p2", e)
    return value


async def body1() -> str:
    value = "none"
    if value != "p6":
        raise ValueError("p6")
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p7", e)
    return value


async def body2() -> str:
    value = "none"
    value = "p5"
    print(value)
    return value


async def body3() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p10")
    try:
        print("put p11", await asyncio.wait_for(queue1.put("p11"), 700.5))
    except TimeoutError:
        print("put p11", "timed out")
    return value


async def body4() -> str:
    value = "none"
    asyncio.get_running_loop().call_later(342.033, print, "later", "p9")
    tasks["t1"] = asyncio.create_task(body3())
    return value


async def body5() -> str:
    value = "none"
    try:
        await body1()
    except BaseException as e:
        print("p8", type(e).__name__, e)
        await body2()
    try:
        print("p12", await asyncio.wait_for(body4(), None))
    except TimeoutError:
        print("p12", "timed out")
    return value


async def body6() -> str:
    value = "none"
    value = "p13"
    print(value)
    return value


async def body7() -> str:
    value = "none"
    async for finished in asyncio.as_completed([body5(), body6()], timeout=5000.0):
        print("p4", await finished)
    return value


async def body8() -> str:
    value = "none"
    value = "p3"
    print(value)
    return value


async def body9() -> str:
    value = "none"
    value = await body0()
    await asyncio.sleep(64.636)
    try:
        await body7()
    except BaseException as e:
        print("p14", type(e).__name__, e)
        await body8()
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body9())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
