"""Random asyncio programs as trees of operations, run by CPython; the C# tests run the same trees on the runtime's loop.

    python3 torture.py FIRST_SEED COUNT > torture.jsonl

One program a line: {"seed": …, "ops": […], "out": "what CPython printed"}.
"""

import asyncio
import contextlib
import io
import json
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Programs"))
import virtual_clock  # noqa: E402


class OrderedSet(dict):
    """A set in the order of insertion: CPython's order of tasks in a set follows their addresses."""

    def __init__(self, items=()):
        super().__init__((item, None) for item in items)

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)

    def remove(self, item):
        del self[item]


def in_order_of_creation(loop=None, all_tasks=asyncio.tasks.all_tasks):
    return sorted(all_tasks(loop), key=lambda task: creation[task])


creation = {}
asyncio.taskgroups.set = OrderedSet
asyncio.tasks.set = OrderedSet
asyncio.tasks.all_tasks = in_order_of_creation


# ---------------------------------------------------------------- making programs


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.budget = self.random.randint(12, 40)
        self.labels = 0
        self.tasks = 0
        self.delays = [self.random.randint(1000, 900000) / 1000 for _ in range(4)]

    def label(self):
        self.labels += 1
        return f"p{self.labels}"

    def delay(self):
        return self.random.choice([0, 0, 0, *self.delays])

    def limit(self):
        return self.random.choice([None, 0, *self.delays, 5000.0])

    def body(self, depth, names, size=4):
        names = list(names)
        ops = []
        for _ in range(self.random.randint(1, size)):
            if self.budget > 0:
                self.budget -= 1
                ops.append(self.op(depth, names))
        return ops or [["print", self.label()]]

    def bodies(self, depth, names):
        return [self.body(depth - 1, names, 3) for _ in range(self.random.randint(1, 4))]

    def op(self, depth, names):
        choices = ["print", "print", "sleep", "sleep", "sleep", "set", "clear", "put", "release", "soon", "later", "raise", "cancelself"]
        choices += ["wait_event", "get", "join", "barrier", "condition", "notify"]
        if names:
            choices += ["await", "await", "cancel", "cancel", "wait", "done", "shield_task", "wait_for_task"]
        if depth > 0:
            choices += ["task", "task", "task", "gather", "gather", "gather_exceptions", "call", "try", "try", "lock", "semaphore"]
            choices += ["timeout", "wait_for", "shield", "group", "as_completed", "for_as_completed", "repeat", "finally", "gather_task"]
        kind = self.random.choice(choices)
        r = self.random
        match kind:
            case "print" | "raise":
                return [kind, self.label()]
            case "sleep":
                return [kind, self.delay()]
            case "soon":
                return [kind, self.label()]
            case "later":
                return [kind, self.delay(), self.label()]
            case "set" | "clear" | "release" | "cancelself" | "barrier" | "notify" | "join":
                return [kind, r.randrange(2), self.label()]
            case "wait_event" | "get" | "condition":
                return [kind, r.randrange(2), self.label()]
            case "put":
                return [kind, r.randrange(2), self.label()]
            case "await" | "done" | "shield_task":
                return [kind, r.choice(names), self.label()]
            case "cancel":
                return [kind, r.choice(names), r.choice([None, "m"])]
            case "wait":
                chosen = r.sample(names, r.randint(1, len(names)))
                return [kind, chosen, self.limit(), r.choice(["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"]), self.label()]
            case "wait_for_task":
                return [kind, r.choice(names), self.limit(), self.label()]
            case "task" | "gather_task":
                self.tasks += 1
                name = f"t{self.tasks}"
                inner = self.body(depth - 1, names) if kind == "task" else self.bodies(depth, names)
                names.append(name)
                return [kind, name, inner]
            case "gather" | "gather_exceptions" | "as_completed" | "for_as_completed":
                return [kind, self.label(), self.bodies(depth, names), self.limit() if "as_" in kind else None]
            case "group":
                return [kind, self.label(), self.bodies(depth, names), self.body(depth - 1, names, 2)]
            case "call" | "shield":
                return [kind, self.body(depth - 1, names)]
            case "lock" | "semaphore":
                return [kind, r.randrange(2), self.body(depth - 1, names, 3)]
            case "timeout" | "wait_for":
                return [kind, self.limit(), self.body(depth - 1, names), self.label()]
            case "repeat":
                return [kind, r.randint(2, 3), self.body(depth - 1, names, 2)]
            case "try":
                handler = [["print", self.label()], ["sleep", self.delay()]][: r.randint(1, 2)]
                return [kind, self.body(depth - 1, names), r.choice(["value", "cancel", "all"]), self.label(), handler, r.random() < 0.6]
            case "finally":
                return [kind, self.body(depth - 1, names), [["print", self.label()], ["sleep", self.delay()], ["print", self.label()]]]
        raise AssertionError(kind)


# ---------------------------------------------------------------- running them


def text(value):
    if isinstance(value, asyncio.CancelledError):
        return f"cancelled{[arg for arg in value.args if arg]}"
    if isinstance(value, BaseExceptionGroup):
        return f"group[{', '.join(text(e) for e in value.exceptions)}]"
    if isinstance(value, TimeoutError):
        return "timeout"
    if isinstance(value, BaseException):
        return f"error {value}"
    if isinstance(value, list):
        return f"[{', '.join(text(v) for v in value)}]"
    return str(value)


class Runner:
    def __init__(self):
        self.tasks = {}
        self.locks = [asyncio.Lock(), asyncio.Lock()]
        self.semaphores = [asyncio.Semaphore(1), asyncio.BoundedSemaphore(2)]
        self.events = [asyncio.Event(), asyncio.Event()]
        self.queues = [asyncio.Queue(1), asyncio.Queue()]
        self.conditions = [asyncio.Condition(), asyncio.Condition()]
        self.barrier = asyncio.Barrier(2)

    async def main(self, ops):
        try:
            async with asyncio.timeout(20000):
                print("main", await self.run(ops))
        except BaseException as e:
            print("main", text(e))

    async def run(self, ops):
        value = "none"
        for op in ops:
            value = await self.step(op) or value
        return value

    def start(self, ops):
        return asyncio.create_task(self.run(ops))

    async def limited(self, label, awaitable, limit=700.5):
        try:
            result = await asyncio.wait_for(awaitable, limit)
            print(label, text(result))
            return text(result)
        except TimeoutError:
            print(label, "timed out")

    async def step(self, op):
        match op:
            case ["print", label]:
                print(label)
                return label
            case ["raise", label]:
                raise ValueError(label)
            case ["sleep", delay]:
                await asyncio.sleep(delay)
            case ["soon", label]:
                asyncio.get_running_loop().call_soon(print, "soon", label)
            case ["later", delay, label]:
                asyncio.get_running_loop().call_later(delay, print, "later", label)
            case ["cancelself", _, label]:
                asyncio.current_task().cancel(label)
            case ["set", n, _]:
                self.events[n].set()
            case ["clear", n, _]:
                self.events[n].clear()
            case ["wait_event", n, label]:
                await self.limited(label, self.events[n].wait())
            case ["put", n, label]:
                await self.limited("put " + label, self.queues[n].put(label))
            case ["get", n, label]:
                await self.limited("get " + label, self.queues[n].get())
            case ["join", n, label]:
                with contextlib.suppress(ValueError):
                    self.queues[n].task_done()
                await self.limited(label, self.queues[n].join())
            case ["release", n, label]:
                try:
                    (self.semaphores[n] if n else self.locks[n]).release()
                except (ValueError, RuntimeError) as e:
                    print(label, e)
            case ["barrier", _, label]:
                await self.limited(label, self.barrier.wait())
            case ["condition", n, label]:
                await self.limited(label, self.wait_condition(n))
            case ["notify", n, label]:
                async with self.conditions[n]:
                    print(label, "notify")
                    self.conditions[n].notify()
            case ["task", name, ops]:
                self.tasks[name] = self.start(ops)
            case ["gather_task", name, bodies]:
                self.tasks[name] = asyncio.gather(*[self.run(ops) for ops in bodies])
            case ["await", name, label]:
                if task := self.tasks.get(name):
                    if task is not asyncio.current_task():
                        print(label, text(await task))
            case ["done", name, label]:
                if task := self.tasks.get(name):
                    print(label, task.done(), task.cancelled())
            case ["cancel", name, message]:
                if task := self.tasks.get(name):
                    print("cancel", name, task.cancel(message))
            case ["shield_task", name, label]:
                if (task := self.tasks.get(name)) and task is not asyncio.current_task():
                    print(label, text(await asyncio.shield(task)))
            case ["wait_for_task", name, limit, label]:
                if (task := self.tasks.get(name)) and task is not asyncio.current_task():
                    await self.limited(label, task, limit)
            case ["wait", names, limit, when, label]:
                tasks = [self.tasks[n] for n in names if n in self.tasks and self.tasks[n] is not asyncio.current_task()]
                if tasks:
                    done, pending = await asyncio.wait(tasks, timeout=limit, return_when=when)
                    print(label, len(done), len(pending))
            case ["gather", label, bodies, _]:
                result = text(await asyncio.gather(*[self.run(ops) for ops in bodies]))
                print(label, result)
                return result
            case ["gather_exceptions", label, bodies, _]:
                print(label, text(await asyncio.gather(*[self.run(ops) for ops in bodies], return_exceptions=True)))
            case ["as_completed", label, bodies, limit]:
                async for task in asyncio.as_completed([self.run(ops) for ops in bodies], timeout=limit):
                    print(label, text(await task))
            case ["for_as_completed", label, bodies, limit]:
                for coroutine in asyncio.as_completed([self.run(ops) for ops in bodies], timeout=limit):
                    print(label, text(await coroutine))
            case ["group", label, bodies, ops]:
                async with asyncio.TaskGroup() as group:
                    for inner in bodies:
                        group.create_task(self.run(inner))
                    await self.run(ops)
                print(label, "group over")
            case ["call", ops]:
                return await self.run(ops)
            case ["shield", ops]:
                return await asyncio.shield(self.run(ops))
            case ["lock", n, ops]:
                async with self.locks[n]:
                    await self.run(ops)
            case ["semaphore", n, ops]:
                async with self.semaphores[n]:
                    await self.run(ops)
            case ["timeout", limit, ops, label]:
                try:
                    async with asyncio.timeout(limit) as t:
                        await self.run(ops)
                except TimeoutError:
                    print(label, "timeout", t.expired())
            case ["wait_for", limit, ops, label]:
                await self.limited(label, self.run(ops), limit)
            case ["repeat", n, ops]:
                for _ in range(n):
                    await self.run(ops)
            case ["finally", ops, after]:
                try:
                    await self.run(ops)
                finally:
                    await self.run(after)
            case ["try", ops, kind, label, handler, again]:
                caught = {"value": ValueError, "cancel": asyncio.CancelledError, "all": BaseException}[kind]
                try:
                    await self.run(ops)
                except caught as e:
                    print(label, text(e), asyncio.current_task().cancelling())
                    await self.run(handler)
                    if again:
                        raise
            case _:
                raise AssertionError(op)

    async def wait_condition(self, n):
        async with self.conditions[n]:
            return await self.conditions[n].wait()


class Loop(virtual_clock.VirtualLoop):
    """Notes the timers, to leave out programs in which CPython's own speed decides the order of two."""

    def __init__(self):
        super().__init__()
        self.timers = []
        self.created = 0
        self.set_exception_handler(lambda loop, context: None)
        self.set_task_factory(self.factory)

    def factory(self, loop, coro, **kwargs):
        task = asyncio.Task(coro, loop=loop, **kwargs)
        creation[task] = len(creation)
        return task

    def call_at(self, when, callback, *args, context=None):
        self.timers.append((when, round(when - self.time(), 2)))
        return super().call_at(when, callback, *args, context=context)

    def is_fragile(self):
        timers = sorted(self.timers)
        return any(b[0] - a[0] < 0.02 and a[1] != b[1] for a, b in zip(timers, timers[1:]))


def run(ops):
    creation.clear()
    loops = []

    def make():
        loops.append(Loop())
        return loops[0]

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            asyncio.run(Runner().main(ops), loop_factory=make)
        except asyncio.CancelledError as e:
            print("run", text(e))
    return out.getvalue(), loops[0].is_fragile()


def main():
    first, count = int(sys.argv[1]), int(sys.argv[2])
    seed, made = first, 0
    while made < count:
        maker = Maker(seed)
        ops = maker.body(4, [], 8)
        out, fragile = run(ops)
        if not fragile and len(out) > 60 and run(ops) == (out, fragile):
            print(json.dumps({"seed": seed, "ops": ops, "out": out}, separators=(",", ":")))
            made += 1
        seed += 1


if __name__ == "__main__":
    main()
