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
        print("p3", await asyncio.wait_for(event0.wait(), 700.5))
    except TimeoutError:
        print("p3", "timed out")
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p4", e)
    try:
        lock0.release()
    except (ValueError, RuntimeError) as e:
        print("p5", e)
    return value


async def body1() -> str:
    value = "none"
    try:
        print("put p7", await asyncio.wait_for(queue1.put("p7"), 700.5))
    except TimeoutError:
        print("put p7", "timed out")
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p8", e)
    try:
        semaphore1.release()
    except (ValueError, RuntimeError) as e:
        print("p9", e)
    event1.clear()
    return value


async def body2() -> str:
    value = "none"
    value = "p6"
    print(value)
    await asyncio.sleep(0)
    return value


async def body3() -> str:
    value = "none"
    try:
        await body1()
    except asyncio.CancelledError as e:
        print("p11", type(e).__name__, e)
        await body2()
    return value


async def body4() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p14", e)
    try:
        print("p14", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p14", "timed out")
    event0.clear()
    value = "p16"
    print(value)
    value = "p17"
    print(value)
    return value


async def body5() -> str:
    value = "none"
    value = "p18"
    print(value)
    await asyncio.sleep(819.412)
    value = "p19"
    print(value)
    return value


async def body6() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p21")
    await asyncio.sleep(819.412)
    try:
        queue0.task_done()
    except ValueError as e:
        print("p22", e)
    try:
        print("p22", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p22", "timed out")
    await asyncio.sleep(819.412)
    return value


async def body7() -> str:
    value = "none"
    value = "p20"
    print(value)
    await asyncio.sleep(0)
    return value


async def body8() -> str:
    value = "none"
    try:
        queue0.task_done()
    except ValueError as e:
        print("p26", e)
    try:
        print("p26", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p26", "timed out")
    await asyncio.sleep(0)
    try:
        print("p27", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p27", "timed out")
    await asyncio.sleep(0)
    return value


async def body9() -> str:
    value = "none"
    value = "p25"
    print(value)
    await asyncio.sleep(819.412)
    return value


async def body10() -> str:
    value = "none"
    try:
        await body4()
    finally:
        await body5()
    try:
        await body6()
    except asyncio.CancelledError as e:
        print("p23", type(e).__name__, e)
        await body7()
        raise
    asyncio.get_running_loop().call_later(0, print, "later", "p24")
    try:
        await body8()
    except ValueError as e:
        print("p28", type(e).__name__, e)
        await body9()
        raise
    return value


async def body11() -> str:
    value = "none"
    value = "p13"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    try:
        queue1.task_done()
    except ValueError as e:
        print("p1", e)
    try:
        print("p1", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p1", "timed out")
    print("p2", await asyncio.gather(body0(), body3()))
    value = "gather p2"
    value = "p12"
    print(value)
    try:
        await body10()
    except asyncio.CancelledError as e:
        print("p29", type(e).__name__, e)
        await body11()
        raise
    return value


async def body13() -> str:
    value = "none"
    tasks["t1"] = asyncio.create_task(body12())
    return value


async def body14() -> str:
    value = "none"
    try:
        queue0.task_done()
    except ValueError as e:
        print("p32", e)
    try:
        print("p32", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p32", "timed out")
    return value


async def body15() -> str:
    value = "none"
    value = "p35"
    print(value)
    return value


async def body16() -> str:
    value = "none"
    value = await asyncio.shield(body15())
    return value


async def body17() -> str:
    value = "none"
    value = "p34"
    print(value)
    await asyncio.sleep(857.901)
    return value


async def body18() -> str:
    value = "none"
    if value != "p30":
        raise ValueError("p30")
    value = "p31"
    print(value)
    try:
        async with asyncio.timeout(753.372) as limit:
            await body14()
    except TimeoutError:
        print("p33", "timeout")
    try:
        await body16()
    except asyncio.CancelledError as e:
        print("p36", type(e).__name__, e)
        await body17()
        raise
    return value


async def body19() -> str:
    value = "none"
    async with lock1:
        await body13()
    value = await asyncio.shield(body18())
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body19())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
