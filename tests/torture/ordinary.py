"""Random programs of the sort that people write: some that --async auto leaves on plain tasks, some that it must not.

    python3 ordinary.py FIRST_SEED COUNT FOLDER

Workers wait, print, collect, count, fail, and share locks, queues and events; mains run them one after the other, gathered,
as tasks, in groups, against a deadline, and cancel them. What can be told apart by luck must not be on plain tasks.
CPython runs them on a clock that jumps from timer to timer, so that its own speed does not decide which of two comes first.
"""

import asyncio
import os
import random
import sys

import programs

DELAYS = [0, 0.01, 0.05, 0.1, 0.1, 0.2, 0.25, 0.3, 0.4]

HEAD = '''import asyncio

results: list[str] = []
totals: dict[str, int] = {}
lock = asyncio.Lock()
semaphore = asyncio.Semaphore(2)
event = asyncio.Event()
queue: asyncio.Queue[int] = asyncio.Queue()


class Counter:
    def __init__(self) -> None:
        self.value = 0
        self.names: list[str] = []

    async def add(self, n: int, delay: float) -> int:
        before = self.value
        await asyncio.sleep(delay)
        self.value = before + n
        return self.value


counter = Counter()


async def leaf(n: int, delay: float) -> int:
    await asyncio.sleep(delay)
    return n * n
'''


class Writer:
    """Writes one program."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.lines: list[str] = []
        self.names = 0

    def delay(self) -> float:
        return self.random.choice(DELAYS)

    def fresh(self, stem: str) -> str:
        self.names += 1
        return f"{stem}{self.names}"

    def put(self, depth: int, line: str) -> None:
        self.lines.append("    " * depth + line)

    def worker_step(self, depth: int, nested: bool = False) -> None:
        kind = self.random.choices(
            ["sleep", "own", "print", "append", "count", "local", "fail", "lock", "semaphore", "put", "get", "wait", "gather", "share", "finally", "set"],
            [9, 4, 4, 3, 3, 4, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1])[0]
        match kind:
            case "sleep":
                self.put(depth, f"await asyncio.sleep({self.delay()})")
            case "own":
                self.put(depth, "await asyncio.sleep(delay)")
            case "print":
                self.put(depth, f'print(name, "{self.random.choice(["start", "busy", "done"])}")')
            case "append":
                self.put(depth, "results.append(name)")
            case "count":
                self.put(depth, self.random.choice(["counter.value += 1", "totals[name] = totals.get(name, 0) + 1", "counter.names.append(name)", "total += counter.value"]))
            case "local":
                self.put(depth, self.random.choice(["total += len(name)", f"total += await leaf({self.random.randrange(5)}, {self.delay()})", "total += 1"]))
            case "fail":
                self.put(depth, 'if name == "b":')
                self.put(depth + 1, 'raise ValueError(f"{name} failed")')
            case "lock" | "semaphore" if not nested:
                self.put(depth, f"async with {kind}:")
                for _ in range(self.random.randint(1, 2)):
                    self.worker_step(depth + 1, nested=True)
            case "put":
                self.put(depth, "await queue.put(total)")
            case "get":
                self.put(depth, "if not queue.empty():")
                self.put(depth + 1, "total += await queue.get()")
            case "wait" if not nested:
                self.put(depth, "if event.is_set():")
                self.put(depth + 1, "total += 10")
            case "gather":
                self.put(depth, f"total += sum(await asyncio.gather(leaf(1, {self.delay()}), leaf(2, {self.delay()})))")
            case "share":
                self.put(depth, f"total += await counter.add(1, {self.delay()})")
            case "finally" if not nested:
                self.put(depth, "try:")
                self.worker_step(depth + 1, nested=True)
                self.put(depth, "finally:")
                self.put(depth + 1, self.random.choice(["total += 1", 'print(name, "left")', "results.append(name)"]))
            case "set":
                self.put(depth, "event.set()")
            case _:
                self.put(depth, "total += 2")

    def worker(self) -> str:
        name = self.fresh("work")
        self.put(0, "")
        self.put(0, "")
        self.put(0, f"async def {name}(name: str, delay: float) -> int:")
        self.put(1, "total = 0")
        for _ in range(self.random.randint(1, 4)):
            self.worker_step(1)
        self.put(1, "return total")
        return name

    def call(self, letter: str | None = None) -> str:
        return f'{self.random.choice(self.workers)}("{letter or self.random.choice("abc")}", {self.delay()})'

    def main_step(self) -> None:
        kind = self.random.choices(
            ["await", "gather", "outcomes", "task", "tasks", "group", "wait_for", "timeout", "completed", "first", "cancel", "show", "many", "pause"],
            [3, 5, 1, 3, 2, 2, 2, 2, 1, 1, 2, 3, 2, 1])[0]
        put = self.put
        put(1, "try:")
        match kind:
            case "await":
                put(2, f"print(await {self.call()})")
            case "gather":
                put(2, f"print(await asyncio.gather({', '.join(self.call(l) for l in 'abc'[:self.random.randint(2, 3)])}))")
            case "outcomes":
                put(2, f"print(await asyncio.gather({', '.join(self.call(l) for l in 'abc')}, return_exceptions=True))")
            case "many":
                put(2, f"print(await asyncio.gather(*({self.random.choice(self.workers)}(name, {self.delay()}) for name in [\"a\", \"b\", \"c\", \"d\"])))")
            case "task":
                task = self.fresh("task")
                put(2, f"{task} = asyncio.create_task({self.call()})")
                self.between(2)
                put(2, f"print(await {task})")
            case "tasks":
                tasks = self.fresh("tasks")
                put(2, f"{tasks} = [asyncio.create_task({self.random.choice(self.workers)}(f\"t{{i}}\", {self.random.choice(['0.1 * i', '0.05', '0.2 * i + 0.1'])})) for i in range(3)]")
                self.between(2)
                put(2, f"for each in {tasks}:")
                put(3, "print(await each)")
            case "group":
                group, first, second = self.fresh("group"), self.fresh("task"), self.fresh("task")
                put(2, f"async with asyncio.TaskGroup() as {group}:")
                put(3, f"{first} = {group}.create_task({self.call('a')})")
                put(3, f"{second} = {group}.create_task({self.call('c')})")
                put(2, f"print({first}.result(), {second}.result())")
            case "wait_for":
                put(2, f"print(await asyncio.wait_for({self.call()}, {self.random.choice([0.05, 0.15, 0.5, 1.0])}))")
            case "timeout":
                put(2, f"async with asyncio.timeout({self.random.choice([0.05, 0.15, 0.5, 1.0])}):")
                put(3, f"print(await {self.call()})")
                self.between(3)
            case "completed":
                # A set of coroutines starts in the order of their addresses; tasks have started by then.
                put(2, f"for each in asyncio.as_completed([asyncio.create_task({self.call('a')}), asyncio.create_task({self.call('c')})]):")
                put(3, "print(await each)")
            case "first":
                done, pending = self.fresh("done"), self.fresh("pending")
                put(2, f"{done}, {pending} = await asyncio.wait([asyncio.create_task({self.call('a')}), asyncio.create_task({self.call('c')})], return_when=asyncio.FIRST_COMPLETED)")
                put(2, f"print(len({done}), len({pending}))")
            case "cancel":
                task = self.fresh("task")
                put(2, f"{task} = asyncio.create_task({self.call()})")
                put(2, f"await asyncio.sleep({self.delay()})")
                put(2, f"{task}.cancel()")
                put(2, f"print(await {task})")
            case "pause":
                put(2, f"await asyncio.sleep({self.delay()})")
            case "show":
                put(2, self.random.choice(["print(results)", "print(sorted(results))", "print(counter.value, len(counter.names))", "print(sorted(totals.items()))", "print(totals)", "print(queue.qsize())"]))
        put(1, "except asyncio.CancelledError:")
        put(2, 'print("cancelled")')
        put(1, "except TimeoutError:")
        put(2, 'print("timed out")')
        put(1, "except ExceptionGroup as e:" if kind == "group" else "except ValueError as e:")
        put(2, "print(len(e.exceptions))" if kind == "group" else "print(e)")

    def between(self, depth: int) -> None:
        for _ in range(self.random.randint(0, 2)):
            self.put(depth, self.random.choice([
                'print("main")', 'results.append("main")', f"await asyncio.sleep({self.delay()})", "counter.value += 1", "event.set()", f"print(await leaf(3, {self.delay()}))", "await queue.put(1)"]))

    def program(self) -> str:
        self.workers: list[str] = []
        for _ in range(self.random.randint(1, 3)):
            self.workers.append(self.worker())
        self.put(0, "")
        self.put(0, "")
        self.put(0, "async def main() -> None:")
        for _ in range(self.random.randint(1, 3)):
            self.main_step()
        self.put(1, "print(sorted(results), counter.value)")
        self.put(0, "")
        self.put(0, "")
        self.put(0, "asyncio.run(main())")
        return HEAD + "\n".join(self.lines) + "\n"


def main() -> None:
    first, count, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    for seed in range(first, first + count):
        source, path = Writer(seed).program(), os.path.join(folder, f"ordinary_{seed}")
        written = {".py": source}
        try:
            written[".out"] = programs.run(source, path + ".py")[0]
        except (Exception, asyncio.CancelledError):
            pass  # The exit code counts too: both are asked of a CPython of its own.
        for suffix, text in written.items():
            with open(path + suffix, "w") as file:
                file.write(text)


main()
