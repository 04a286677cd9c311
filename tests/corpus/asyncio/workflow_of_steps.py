import asyncio
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, ParamSpec, Self

P = ParamSpec("P")


class WorkflowError(Exception):
    def __init__(self, step: str, original: BaseException):
        super().__init__(f"step {step!r} failed: {original}")
        self.step = step
        self.original = original


@dataclass
class Context:
    data: dict[str, Any] = field(default_factory=dict)
    trail: list[str] = field(default_factory=list)

    def __getitem__(self, key: str) -> Any:
        return self.data[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.trail.append(f"{key}={value!r}")
        self.data[key] = value

    def __contains__(self, key: object) -> bool:
        return key in self.data


Step = Callable[[Context], Awaitable[None]]


class Workflow:
    def __init__(self, name: str) -> None:
        self.name = name
        self._steps: list[tuple[str, Step, Step | None]] = []
        self._hooks: dict[str, list[Callable[[str], None]]] = {"start": [], "done": [], "undo": []}

    def step(self, fn: Step, *, undo: Step | None = None, name: str | None = None) -> Self:
        self._steps.append((name or fn.__name__, fn, undo))
        return self

    def parallel(self, *fns: Step) -> Self:
        async def run_all(ctx: Context) -> None:
            await asyncio.gather(*(fn(ctx) for fn in fns))
        return self.step(run_all, name="+".join(f.__name__ for f in fns))

    def on(self, event: str, hook: Callable[[str], None]) -> Self:
        self._hooks[event].append(hook)
        return self

    def _emit(self, event: str, step: str) -> None:
        for hook in self._hooks[event]:
            hook(step)

    @asynccontextmanager
    async def _rollback(self, ctx: Context):
        done: list[tuple[str, Step]] = []
        try:
            yield done
        except WorkflowError:
            for name, undo in reversed(done):
                self._emit("undo", name)
                await undo(ctx)
            raise

    async def run(self, ctx: Context | None = None) -> Context:
        ctx = ctx or Context()
        async with self._rollback(ctx) as done:
            for name, fn, undo in self._steps:
                self._emit("start", name)
                try:
                    await fn(ctx)
                except Exception as e:
                    raise WorkflowError(name, e) from e
                self._emit("done", name)
                if undo is not None:
                    done.append((name, undo))
        return ctx


async def reserve(ctx: Context) -> None:
    ctx["seat"] = "12A"


async def release(ctx: Context) -> None:
    ctx["seat"] = None


async def charge(ctx: Context, *, amount: int = 0) -> None:
    await asyncio.sleep(0.001)
    if amount > 100:
        raise PermissionError("card declined")
    ctx["paid"] = amount


async def email(ctx: Context) -> None:
    await asyncio.sleep(0.002)
    ctx["mail"] = f"seat {ctx['seat']}"


async def sms(ctx: Context) -> None:
    await asyncio.sleep(0.001)
    ctx["sms"] = "receipt" in ctx


def build(amount: int, log: list[str]) -> Workflow:
    return (
        Workflow("booking")
        .step(reserve, undo=release)
        .step(partial(charge, amount=amount), name="charge")
        .parallel(email, sms)
        .on("done", lambda s: log.append(f"ok:{s}"))
        .on("undo", lambda s: log.append(f"undo:{s}"))
    )


async def main() -> None:
    log: list[str] = []
    ctx = await build(80, log).run()
    print(ctx.trail)
    print(log)
    log.clear()
    ctx = Context()
    try:
        await build(500, log).run(ctx)
    except WorkflowError as e:
        print(e, "|", type(e.original).__name__, e.step, e.__cause__ is e.original)
    print(ctx.trail, log)

asyncio.run(main())
