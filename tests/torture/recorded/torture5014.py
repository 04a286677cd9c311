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
    await asyncio.sleep(248.773)
    return value


async def body1() -> str:
    value = "none"
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p1", e)
    await asyncio.sleep(248.773)
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p2")
    return value


async def body2() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p3", e)
    try:
        print("p3", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p3", "timed out")
    asyncio.get_running_loop().call_later(309.001, print, "later", "p4")
    asyncio.get_running_loop().call_later(248.773, print, "later", "p5")
    return value


async def body3() -> str:
    value = "none"
    tasks["t1"] = asyncio.create_task(body2())
    return value


async def body4() -> str:
    value = "none"
    value = await body3()
    event0.set()
    try:
        print("p7", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p7", "timed out")
    await asyncio.sleep(0)
    return value


async def body5() -> str:
    value = "none"
    value = "p8"
    print(value)
    await asyncio.sleep(309.001)
    value = "p9"
    print(value)
    return value


async def body6() -> str:
    value = "none"
    try:
        await body4()
    finally:
        await body5()
    return value


async def body7() -> str:
    value = "none"
    value = "p11"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    async with lock1:
        await body0()
    async with lock1:
        await body1()
    try:
        print("p10", await asyncio.wait_for(body6(), 0))
    except TimeoutError:
        print("p10", "timed out")
    try:
        async with asyncio.timeout(746.222) as limit:
            await body7()
    except TimeoutError:
        print("p12", "timeout")
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body8())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
