"""Random asyncio programs as Python source, with what CPython prints for each: what a converted program must print as well.

    python3 programs.py FIRST_SEED COUNT FOLDER

The shapes are those of the runtime's own torture (torture.py), written as functions instead of interpreted. CPython runs them
on a clock that jumps from timer to timer; the converted program does so with PYASYNC_VIRTUAL_CLOCK=1.
"""

import asyncio
import contextlib
import io
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "PyAsyncToCs.Tests", "Runtime", "Asyncio", "Torture"))
import torture  # noqa: E402

HEAD = '''import asyncio

lock0, lock1 = asyncio.Lock(), asyncio.Lock()
semaphore0, semaphore1 = asyncio.Semaphore(1), asyncio.BoundedSemaphore(2)
event0, event1 = asyncio.Event(), asyncio.Event()
queue0: asyncio.Queue[str] = asyncio.Queue(1)
queue1: asyncio.Queue[str] = asyncio.Queue()
condition0, condition1 = asyncio.Condition(), asyncio.Condition()
barrier = asyncio.Barrier(2)
tasks: dict[str, asyncio.Task[str]] = {}
groups: dict[str, asyncio.Future[list[str]]] = {}


def renew() -> None:
    global lock0, lock1, semaphore0, semaphore1, event0, event1, queue0, queue1, condition0, condition1, barrier
    lock0, lock1 = asyncio.Lock(), asyncio.Lock()
    semaphore0, semaphore1 = asyncio.Semaphore(1), asyncio.BoundedSemaphore(2)
    event0, event1 = asyncio.Event(), asyncio.Event()
    queue0 = asyncio.Queue(1)
    queue1 = asyncio.Queue()
    condition0, condition1 = asyncio.Condition(), asyncio.Condition()
    barrier = asyncio.Barrier(2)
    tasks.clear()
    groups.clear()


async def wait_condition(condition: asyncio.Condition) -> bool:
    async with condition:
        return await condition.wait()
'''

MAIN = '''

async def main{number}() -> None:
    try:
        async with asyncio.timeout(20000):
            print("main", await body{number}())
    except BaseException as e:
        print("main", type(e).__name__, e)


renew()
print("program {seed}")
try:
    asyncio.run(main{number}())
except asyncio.CancelledError as e:
    print("run", e)
'''

# Programs share a file, so that what converting and compiling one costs is paid once for all.
PROGRAMS_PER_FILE = 20


class Writer:
    def __init__(self, first):
        self.first = first
        self.functions = []
        self.groups = set()

    def program(self, ops, seed):
        self.find_groups(ops)
        number = self.body(ops)
        return "".join(self.functions) + MAIN.format(number=number, seed=seed)

    def find_groups(self, node):
        if isinstance(node, list):
            if node[:1] == ["gather_task"]:
                self.groups.add(node[1])
            for item in node:
                self.find_groups(item)

    def body(self, ops):
        lines = ['    value = "none"']
        for op in ops:
            lines += ["    " + line for line in self.step(op)]
        lines.append("    return value")
        number = self.first + len(self.functions)
        self.functions.append("\n\nasync def body%d() -> str:\n%s\n" % (number, "\n".join(lines)))
        return number

    def call(self, ops):
        return f"body{self.body(ops)}()"

    def calls(self, bodies):
        return ", ".join(self.call(ops) for ops in bodies)

    def kept(self, name):
        """How a program looks for a task or a group: it may not be there yet, and may be the one that looks."""
        if name in self.groups:
            return "group", f'if (group := groups.get("{name}")) is not None:'
        return "task", f'if (task := tasks.get("{name}")) is not None:'

    def other(self, name):
        variable, head = self.kept(name)
        return variable, head if variable == "group" else head[:-1] + " and task is not asyncio.current_task():"

    def limited(self, label, awaitable, limit=700.5):
        return [
            "try:",
            f'    print("{label}", await asyncio.wait_for({awaitable}, {limit}))',
            "except TimeoutError:",
            f'    print("{label}", "timed out")',
        ]

    def step(self, op):
        match op:
            case ["print", label]:
                return [f'value = "{label}"', "print(value)"]
            case ["raise", label]:
                return [f'if value != "{label}":', f'    raise ValueError("{label}")']
            case ["sleep", delay]:
                return [f"await asyncio.sleep({delay})"]
            case ["soon", label]:
                return [f'asyncio.get_running_loop().call_soon(print, "soon", "{label}")']
            case ["later", delay, label]:
                return [f'asyncio.get_running_loop().call_later({delay}, print, "later", "{label}")']
            case ["cancelself", _, label]:
                return ["current = asyncio.current_task()", "if current is not None:", f'    current.cancel("{label}")']
            case ["set" | "clear" as kind, n, _]:
                return [f"event{n}.{kind}()"]
            case ["wait_event", n, label]:
                return self.limited(label, f"event{n}.wait()")
            case ["put", n, label]:
                return self.limited("put " + label, f'queue{n}.put("{label}")')
            case ["get", n, label]:
                return self.limited("get " + label, f"queue{n}.get()")
            case ["join", n, label]:
                done = ["try:", f"    queue{n}.task_done()", "except ValueError as e:", f'    print("{label}", e)']
                return done + self.limited(label, f"queue{n}.join()")
            case ["release", n, label]:
                what = f"semaphore{n}" if n else "lock0"
                return ["try:", f"    {what}.release()", "except (ValueError, RuntimeError) as e:", f'    print("{label}", e)']
            case ["barrier", _, label]:
                return self.limited(label, "barrier.wait()")
            case ["condition", n, label]:
                return self.limited(label, f"wait_condition(condition{n})")
            case ["notify", n, label]:
                return [f"async with condition{n}:", f'    print("{label}", "notify")', f"    condition{n}.notify()"]
            case ["task", name, ops]:
                return [f'tasks["{name}"] = asyncio.create_task({self.call(ops)})']
            case ["gather_task", name, bodies]:
                return [f'groups["{name}"] = asyncio.gather({self.calls(bodies)})']
            case ["await", name, label]:
                variable, head = self.other(name)
                return [head, f'    print("{label}", await {variable})']
            case ["done", name, label]:
                variable, head = self.kept(name)
                return [head, f'    print("{label}", {variable}.done(), {variable}.cancelled())']
            case ["cancel", name, message]:
                variable, head = self.kept(name)
                return [head, f'    print("cancel", "{name}", {variable}.cancel({message!r}))']
            case ["shield_task", name, label]:
                variable, head = self.other(name)
                return [head, f'    print("{label}", await asyncio.shield({variable}))']
            case ["wait_for_task", name, limit, label]:
                variable, head = self.other(name)
                return [head, *["    " + line for line in self.limited(label, variable, limit)]]
            case ["wait", names, limit, when, label]:
                wanted = [n for n in names if n not in self.groups]
                if not wanted:
                    return ["pass"]
                return [
                    f"chosen = [tasks[n] for n in {wanted!r} if n in tasks and tasks[n] is not asyncio.current_task()]",
                    "if chosen:",
                    f"    done, pending = await asyncio.wait(chosen, timeout={limit}, return_when=asyncio.{when})",
                    f'    print("{label}", len(done), len(pending))',
                ]
            case ["gather", label, bodies, _]:
                return [f'print("{label}", await asyncio.gather({self.calls(bodies)}))', f'value = "gather {label}"']
            case ["gather_exceptions", label, bodies, _]:
                return [
                    f"results = await asyncio.gather({self.calls(bodies)}, return_exceptions=True)",
                    f'print("{label}", [type(r).__name__ if isinstance(r, BaseException) else r for r in results])',
                ]
            case ["as_completed", label, bodies, limit]:
                return [
                    f"async for finished in asyncio.as_completed([{self.calls(bodies)}], timeout={limit}):",
                    f'    print("{label}", await finished)',
                ]
            case ["for_as_completed", label, bodies, limit]:
                return [
                    f"for coroutine in asyncio.as_completed([{self.calls(bodies)}], timeout={limit}):",
                    f'    print("{label}", await coroutine)',
                ]
            case ["group", label, bodies, ops]:
                made = [f"    tg.create_task({self.call(inner)})" for inner in bodies]
                return ["async with asyncio.TaskGroup() as tg:", *made, f"    await {self.call(ops)}", f'print("{label}", "group over")']
            case ["call", ops]:
                return [f"value = await {self.call(ops)}"]
            case ["shield", ops]:
                return [f"value = await asyncio.shield({self.call(ops)})"]
            case ["lock" | "semaphore" as kind, n, ops]:
                return [f"async with {kind}{n}:", f"    await {self.call(ops)}"]
            case ["timeout", limit, ops, label]:
                return [
                    "try:",
                    f"    async with asyncio.timeout({limit}) as limit:",
                    f"        await {self.call(ops)}",
                    "except TimeoutError:",
                    f'    print("{label}", "timeout")',
                ]
            case ["wait_for", limit, ops, label]:
                return self.limited(label, self.call(ops), limit)
            case ["repeat", n, ops]:
                return [f"for _ in range({n}):", f"    await {self.call(ops)}"]
            case ["finally", ops, after]:
                return ["try:", f"    await {self.call(ops)}", "finally:", f"    await {self.call(after)}"]
            case ["try", ops, kind, label, handler, again]:
                caught = {"value": "ValueError", "cancel": "asyncio.CancelledError", "all": "BaseException"}[kind]
                lines = ["try:", f"    await {self.call(ops)}", f"except {caught} as e:", f'    print("{label}", type(e).__name__, e)']
                return [*lines, f"    await {self.call(handler)}", *(["    raise"] if again else [])]
        raise AssertionError(op)


def run(source, name):
    """What CPython prints, and whether its own speed decided the order of two timers."""
    loops = []

    def make():
        torture.creation.clear()
        loops.append(torture.Loop())
        return loops[-1]

    plain, out = asyncio.run, io.StringIO()
    asyncio.run = lambda main: plain(main, loop_factory=make)
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(source, name, "exec"), {"__name__": "__main__"})
    finally:
        asyncio.run = plain
    return out.getvalue(), any(loop.is_fragile() for loop in loops)


def batch(seed, count):
    """Programs from a seed on that tell something, those that CPython's own speed decides left out; and the seed after them."""
    parts, outputs, functions = [], [], 0
    while len(parts) < count:
        writer = Writer(functions)
        source = writer.program(torture.Maker(seed).body(4, [], 8), seed)
        out, fragile = run(HEAD + source, f"torture{seed}.py")
        if not fragile and len(out) > 80 and run(HEAD + source, "again") == (out, fragile):
            parts.append(source)
            outputs.append(out)
            functions += len(writer.functions)
        seed += 1
    source, expected = HEAD + "".join(parts), "".join(outputs)
    return (source, expected, seed) if run(source, "all") == (expected, False) else batch(seed, count)


def main():
    seed, count, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    os.makedirs(folder, exist_ok=True)
    while count > 0:
        first, size = seed, min(count, PROGRAMS_PER_FILE)
        source, out, seed = batch(seed, size)
        with open(os.path.join(folder, f"torture{first}.py"), "w") as program, open(os.path.join(folder, f"torture{first}.out"), "w") as output:
            program.write(source)
            output.write(out)
        count -= size


if __name__ == "__main__":
    main()
