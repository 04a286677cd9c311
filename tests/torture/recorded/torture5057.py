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
    event0.clear()
    try:
        print("get p2", await asyncio.wait_for(queue0.get(), 700.5))
    except TimeoutError:
        print("get p2", "timed out")
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
    try:
        print("get p5", await asyncio.wait_for(queue1.get(), 700.5))
    except TimeoutError:
        print("get p5", "timed out")
    value = "p6"
    print(value)
    return value


async def body2() -> str:
    value = "none"
    value = "p7"
    print(value)
    await asyncio.sleep(0)
    value = "p8"
    print(value)
    return value


async def body3() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p9")
    return value


async def body4() -> str:
    value = "none"
    try:
        await body1()
    finally:
        await body2()
    try:
        print("p10", await asyncio.wait_for(body3(), 370.915))
    except TimeoutError:
        print("p10", "timed out")
    try:
        print("get p11", await asyncio.wait_for(queue0.get(), 700.5))
    except TimeoutError:
        print("get p11", "timed out")
    return value


async def body5() -> str:
    value = "none"
    asyncio.get_running_loop().call_soon(print, "soon", "p12")
    asyncio.get_running_loop().call_soon(print, "soon", "p13")
    return value


async def body6() -> str:
    value = "none"
    value = await body5()
    await asyncio.sleep(0)
    return value


async def body7() -> str:
    value = "none"
    print("p3", await asyncio.gather(body4(), body6()))
    value = "gather p3"
    return value


async def body8() -> str:
    value = "none"
    async with semaphore1:
        await body0()
    try:
        print("p14", await asyncio.wait_for(body7(), 565.561))
    except TimeoutError:
        print("p14", "timed out")
    return value


async def body9() -> str:
    value = "none"
    await asyncio.sleep(0)
    return value


async def body10() -> str:
    value = "none"
    value = "p17"
    print(value)
    try:
        print("p18", await asyncio.wait_for(barrier.wait(), 700.5))
    except TimeoutError:
        print("p18", "timed out")
    return value


async def body11() -> str:
    value = "none"
    value = "p16"
    print(value)
    return value


async def body12() -> str:
    value = "none"
    try:
        await body10()
    except ValueError as e:
        print("p19", type(e).__name__, e)
        await body11()
    return value


async def body13() -> str:
    value = "none"
    async with semaphore0:
        await body9()
    try:
        async with asyncio.timeout(565.561) as limit:
            await body12()
    except TimeoutError:
        print("p20", "timeout")
    value = "p21"
    print(value)
    return value


async def body14() -> str:
    value = "none"
    value = "p15"
    print(value)
    await asyncio.sleep(709.086)
    return value


async def body15() -> str:
    value = "none"
    try:
        await body13()
    except ValueError as e:
        print("p22", type(e).__name__, e)
        await body14()
        raise
    return value


async def body16() -> str:
    value = "none"
    value = "p25"
    print(value)
    return value


async def body17() -> str:
    value = "none"
    value = "p24"
    print(value)
    return value


async def body18() -> str:
    value = "none"
    try:
        queue0.task_done()
    except ValueError as e:
        print("p23", e)
    try:
        print("p23", await asyncio.wait_for(queue0.join(), 700.5))
    except TimeoutError:
        print("p23", "timed out")
    try:
        await body16()
    except BaseException as e:
        print("p26", type(e).__name__, e)
        await body17()
        raise
    return value


async def body19() -> str:
    value = "none"
    value = "p27"
    print(value)
    return value


async def body20() -> str:
    value = "none"
    groups["t1"] = asyncio.gather(body8(), body15(), body18(), body19())
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body20())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
