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
        print("p2", e)
    try:
        print("p2", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p2", "timed out")
    return value


async def body1() -> str:
    value = "none"
    try:
        queue0.task_done()
    except ValueError as e:
        print("p4", e)
    try:
        print("p4", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p4", "timed out")
    return value


async def body2() -> str:
    value = "none"
    try:
        print("p5", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p5", "timed out")
    try:
        print("put p6", await asyncio.wait_for(queue0.put("p6"), 700.5))
    except TimeoutError:
        print("put p6", "timed out")
    return value


async def body3() -> str:
    value = "none"
    event0.set()
    if value != "p8":
        raise ValueError("p8")
    try:
        queue0.task_done()
    except ValueError as e:
        print("p9", e)
    try:
        print("p9", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p9", "timed out")
    return value


async def body4() -> str:
    value = "none"
    try:
        print("p10", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p10", "timed out")
    return value


async def body5() -> str:
    value = "none"
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body1())
        tg.create_task(body2())
        tg.create_task(body3())
        await body4()
    print("p3", "group over")
    return value


async def body6() -> str:
    value = "none"
    try:
        async with asyncio.timeout(0) as limit:
            await body5()
    except TimeoutError:
        print("p11", "timeout")
    asyncio.get_running_loop().call_soon(print, "soon", "p12")
    return value


async def body7() -> str:
    value = "none"
    value = "p13"
    print(value)
    return value


async def body8() -> str:
    value = "none"
    try:
        print("p15", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p15", "timed out")
    return value


async def body9() -> str:
    value = "none"
    await asyncio.sleep(805.189)
    print("p14", await asyncio.gather(body8()))
    value = "gather p14"
    return value


async def body10() -> str:
    value = "none"
    async for finished in asyncio.as_completed([body0(), body6(), body7(), body9()], timeout=425.398):
        print("p1", await finished)
    return value


async def body11() -> str:
    value = "none"
    for _ in range(3):
        await body10()
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body11())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
