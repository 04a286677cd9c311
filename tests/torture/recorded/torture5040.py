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
    value = "p2"
    print(value)
    return value


async def body1() -> str:
    value = "none"
    value = "p3"
    print(value)
    await asyncio.sleep(0)
    value = "p4"
    print(value)
    return value


async def body2() -> str:
    value = "none"
    await asyncio.sleep(888.078)
    event1.set()
    return value


async def body3() -> str:
    value = "none"
    try:
        print("p8", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p8", "timed out")
    try:
        print("put p9", await asyncio.wait_for(queue1.put("p9"), 700.5))
    except TimeoutError:
        print("put p9", "timed out")
    try:
        queue0.task_done()
    except ValueError as e:
        print("p10", e)
    try:
        print("p10", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p10", "timed out")
    try:
        print("p11", await asyncio.wait_for(event1.wait(), 700.5))
    except TimeoutError:
        print("p11", "timed out")
    return value


async def body4() -> str:
    value = "none"
    event0.clear()
    async with lock0:
        await body2()
    tasks["t1"] = asyncio.create_task(body3())
    return value


async def body5() -> str:
    value = "none"
    try:
        print("p13", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p13", "timed out")
    try:
        queue0.task_done()
    except ValueError as e:
        print("p14", e)
    try:
        print("p14", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p14", "timed out")
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p15", e)
    current = asyncio.current_task()
    if current is not None:
        current.cancel("p16")
    return value


async def body6() -> str:
    value = "none"
    await asyncio.sleep(888.078)
    value = await body5()
    return value


async def body7() -> str:
    value = "none"
    try:
        print("p5", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p5", "timed out")
    try:
        async with asyncio.timeout(5000.0) as limit:
            await body4()
    except TimeoutError:
        print("p12", "timeout")
    async with lock1:
        await body6()
    return value


async def body8() -> str:
    value = "none"
    try:
        await body0()
    finally:
        await body1()
    try:
        print("p17", await asyncio.wait_for(body7(), 0))
    except TimeoutError:
        print("p17", "timed out")
    event0.clear()
    return value


async def body9() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p21", e)
    try:
        print("p21", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p21", "timed out")
    return value


async def body10() -> str:
    value = "none"
    value = "p20"
    print(value)
    return value


async def body11() -> str:
    value = "none"
    try:
        await body9()
    except BaseException as e:
        print("p22", type(e).__name__, e)
        await body10()
    value = "p23"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    tasks["t2"] = asyncio.create_task(body11())
    return value


async def body13() -> str:
    value = "none"
    value = "p19"
    print(value)
    return value


async def body14() -> str:
    value = "none"
    try:
        await body12()
    except ValueError as e:
        print("p24", type(e).__name__, e)
        await body13()
        raise
    return value


async def body15() -> str:
    value = "none"
    event0.set()
    try:
        print("p28", await asyncio.wait_for(wait_condition(condition1), 700.5))
    except TimeoutError:
        print("p28", "timed out")
    return value


async def body16() -> str:
    value = "none"
    value = "p30"
    print(value)
    return value


async def body17() -> str:
    value = "none"
    try:
        print("p29", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p29", "timed out")
    async with lock1:
        await body16()
    return value


async def body18() -> str:
    value = "none"
    value = "p31"
    print(value)
    return value


async def body19() -> str:
    value = "none"
    value = "p32"
    print(value)
    return value


async def body20() -> str:
    value = "none"
    value = "p33"
    print(value)
    return value


async def body21() -> str:
    value = "none"
    async with asyncio.TaskGroup() as tg:
        tg.create_task(body15())
        tg.create_task(body17())
        tg.create_task(body18())
        tg.create_task(body19())
        await body20()
    print("p26", "group over")
    return value


async def body22() -> str:
    value = "none"
    value = "p34"
    print(value)
    return value


async def body23() -> str:
    value = "none"
    value = "p35"
    print(value)
    return value


async def body24() -> str:
    value = "none"
    value = "p36"
    print(value)
    return value


async def body25() -> str:
    value = "none"
    print("p25", await asyncio.gather(body21(), body22(), body23(), body24()))
    value = "gather p25"
    return value


async def body26() -> str:
    value = "none"
    print("p1", await asyncio.gather(body8(), body14()))
    value = "gather p1"
    value = await asyncio.shield(body25())
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body26())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
