# asyncio's classes as the bases of a program's own, whose methods call each other. OWN stands for the class itself.


class Lock:
    def __init__(self):
        self._own_lock = OWN()

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    def locked(self):
        return self._own_lock.locked()

    async def acquire(self):
        return await self._own_lock.acquire()

    def release(self):
        self._own_lock.release()


class Semaphore:
    def __init__(self, value=1):
        self._own_semaphore = OWN(value)

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    def locked(self):
        return self._own_semaphore.locked()

    async def acquire(self):
        return await self._own_semaphore.acquire()

    def release(self):
        self._own_semaphore.release()


class BoundedSemaphore(Semaphore):
    pass


class Event:
    def __init__(self):
        self._own_event = OWN()

    def is_set(self):
        return self._own_event.is_set()

    def set(self):
        self._own_event.set()

    def clear(self):
        self._own_event.clear()

    async def wait(self):
        return await self._own_event.wait()


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished_tasks = 0
        self._finished = asyncio.Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return self.maxsize > 0 and self.qsize() >= self.maxsize

    def _wake_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def _forget(self, waiters, waiter):
        waiter.cancel()
        if waiter in waiters:
            waiters.remove(waiter)

    async def put(self, item):
        while self.full():
            putter = asyncio.get_running_loop().create_future()
            self._putters.append(putter)
            try:
                await putter
            except BaseException:
                self._forget(self._putters, putter)
                if not self.full() and not putter.cancelled():
                    self._wake_next(self._putters)
                raise
        self.put_nowait(item)

    def put_nowait(self, item):
        if self.full():
            raise asyncio.QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wake_next(self._getters)

    async def get(self):
        while self.empty():
            getter = asyncio.get_running_loop().create_future()
            self._getters.append(getter)
            try:
                await getter
            except BaseException:
                self._forget(self._getters, getter)
                if not self.empty() and not getter.cancelled():
                    self._wake_next(self._getters)
                raise
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise asyncio.QueueEmpty
        item = self._get()
        self._wake_next(self._putters)
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
