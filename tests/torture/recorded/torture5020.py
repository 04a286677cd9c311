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
        print("get p1", await asyncio.wait_for(queue1.get(), 700.5))
    except TimeoutError:
        print("get p1", "timed out")
    return value


async def body1() -> str:
    value = "none"
    await asyncio.sleep(542.768)
    value = "p5"
    print(value)
    try:
        print("p6", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p6", "timed out")
    try:
        print("put p7", await asyncio.wait_for(queue0.put("p7"), 700.5))
    except TimeoutError:
        print("put p7", "timed out")
    return value


async def body2() -> str:
    value = "none"
    value = "p4"
    print(value)
    await asyncio.sleep(542.768)
    return value


async def body3() -> str:
    value = "none"
    try:
        await body1()
    except ValueError as e:
        print("p8", type(e).__name__, e)
        await body2()
    try:
        print("p9", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p9", "timed out")
    return value


async def body4() -> str:
    value = "none"
    tasks["t1"] = asyncio.create_task(body3())
    return value


async def body5() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p12")
    try:
        print("p13", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p13", "timed out")
    event1.clear()
    return value


async def body6() -> str:
    value = "none"
    try:
        print("p11", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p11", "timed out")
    try:
        async with asyncio.timeout(None) as limit:
            await body5()
    except TimeoutError:
        print("p15", "timeout")
    return value


async def body7() -> str:
    value = "none"
    await asyncio.sleep(473.512)
    try:
        print("p16", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p16", "timed out")
    return value


async def body8() -> str:
    value = "none"
    try:
        print("p17", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p17", "timed out")
    return value


async def body9() -> str:
    value = "none"
    try:
        queue0.task_done()
    except ValueError as e:
        print("p19", e)
    try:
        print("p19", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p19", "timed out")
    event1.set()
    event0.clear()
    try:
        print("p22", await asyncio.wait_for(wait_condition(condition0), 700.5))
    except TimeoutError:
        print("p22", "timed out")
    return value


async def body10() -> str:
    value = "none"
    try:
        async with asyncio.timeout(None) as limit:
            await body8()
    except TimeoutError:
        print("p18", "timeout")
    value = await asyncio.shield(body9())
    return value


async def body11() -> str:
    value = "none"
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body6())
        tg.create_task(body7())
        await body10()
    print("p10", "group over")
    event1.clear()
    value = "p24"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p25", e)
    try:
        print("p25", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p25", "timed out")
    return value


async def body13() -> str:
    value = "none"
    try:
        print("p31", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p31", "timed out")
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p32", e)
    await asyncio.sleep(0)
    return value


async def body14() -> str:
    value = "none"
    event1.clear()
    async with condition1:
        print("p34", "notify")
        condition1.notify()
    return value


async def body15() -> str:
    value = "none"
    value = "p35"
    print(value)
    return value


async def body16() -> str:
    value = "none"
    value = "p36"
    print(value)
    return value


async def body17() -> str:
    value = "none"
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p29")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body13())
        tg.create_task(body14())
        tg.create_task(body15())
        await body16()
    print("p30", "group over")
    return value


async def body18() -> str:
    value = "none"
    value = "p37"
    print(value)
    return value


async def body19() -> str:
    value = "none"
    value = "p38"
    print(value)
    return value


async def body20() -> str:
    value = "none"
    try:
        print("p26", await asyncio.wait_for(body12(), 473.512))
    except TimeoutError:
        print("p26", "timed out")
    try:
        print("p27", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p27", "timed out")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body17())
        tg.create_task(body18())
        await body19()
    print("p28", "group over")
    return value


async def body21() -> str:
    value = "none"
    value = "p39"
    print(value)
    return value


async def body22() -> str:
    value = "none"
    results = await asyncio.gather(body4(), body11(), body20(), body21(), return_exceptions=True)
    print("p3", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    return value


async def body23() -> str:
    value = "none"
    value = "p40"
    print(value)
    return value


async def body24() -> str:
    value = "none"
    for _ in range(2):
        await body0()
    async for finished in asyncio.as_completed([body22(), body23()], timeout=542.768):
        print("p2", await finished)
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body24())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
