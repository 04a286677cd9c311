import asyncio
import operator
from dataclasses import dataclass, field
from functools import reduce
from typing import Any, Awaitable, Callable, Optional, Union

Context = dict[str, Any]
StepFn = Callable[[Context], Awaitable[Optional[Context]]]


@dataclass
class Step:
    name: str
    run: StepFn
    when: Callable[[Context], bool] = lambda ctx: True
    retries: int = 0


@dataclass
class Parallel:
    steps: list["Step"]
    name: str = field(init=False)

    def __post_init__(self) -> None:
        self.name = "+".join(s.name for s in self.steps)


@dataclass
class Report:
    done: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)

    def __or__(self, other: "Report") -> "Report":
        return Report(self.done + other.done, self.skipped + other.skipped, self.failed | other.failed)


class Workflow:
    def __init__(self, *items: Union[Step, Parallel]) -> None:
        self.items = items

    async def _step(self, step: Step, ctx: Context) -> Report:
        if not step.when(ctx):
            return Report(skipped=[step.name])
        for attempt in range(step.retries + 1):
            try:
                update = await step.run(ctx)
            except Exception as e:
                if attempt == step.retries:
                    return Report(failed={step.name: f"{type(e).__name__}: {e}"})
            else:
                ctx.update(update or {})
                return Report(done=[step.name])
        raise AssertionError("unreachable")

    async def run(self, ctx: Context) -> Report:
        reports: list[Report] = []
        for item in self.items:
            match item:
                case Step():
                    reports.append(await self._step(item, ctx))
                case Parallel(steps=steps):
                    reports.append(reduce(operator.or_, await asyncio.gather(*(self._step(s, ctx) for s in steps))))
            if reports[-1].failed:
                break
        return reduce(operator.or_, reports, Report())


attempts = 0


async def load(ctx: Context) -> Context:
    await asyncio.sleep(0)
    return {"rows": list(range(ctx["n"]))}


async def flaky(ctx: Context) -> Optional[Context]:
    global attempts
    attempts += 1
    if attempts < 3:
        raise ConnectionError("try again")
    return {"flaky": attempts}


async def total(ctx: Context) -> Context:
    return {"total": sum(ctx["rows"])}


async def notify(ctx: Context) -> None:
    print("notify", ctx["total"])


async def boom(ctx: Context) -> None:
    raise KeyError("boom")


async def main() -> None:
    flow = Workflow(
        Step("load", load),
        Parallel([Step("total", total), Step("flaky", flaky, retries=5)]),
        Step("notify", notify, when=lambda ctx: ctx["total"] > 5),
        Step("boom", boom, when=lambda ctx: ctx.get("explode", False)),
        Step("last", notify),
    )
    for ctx in ({"n": 4}, {"n": 3, "explode": True}):
        report = await flow.run(ctx)
        print(report.done, report.skipped, report.failed)
        print({k: v for k, v in ctx.items() if k != "rows"})
    print(flow.items[1].name)


asyncio.run(main())
