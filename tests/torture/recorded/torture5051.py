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
        print("p3", e)
    try:
        print("p3", await asyncio.wait_for(queue1.join(), 700.5))
    except TimeoutError:
        print("p3", "timed out")
    value = "p4"
    print(value)
    await asyncio.sleep(118.827)
    return value


async def body1() -> str:
    value = "none"
    event0.set()
    for coroutine in asyncio.as_completed([body0()], timeout=748.046):
        print("p2", await coroutine)
    return value


async def main() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body1())
    except BaseException as e:
        print("main", type(e).__name__, e)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run", e)
