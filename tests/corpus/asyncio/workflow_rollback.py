import asyncio
from dataclasses import dataclass
from typing import Callable, Optional


@dataclass
class Step:
    name: str
    action: Callable
    rollback: Optional[Callable] = None
    retries: int = 0


class Workflow:
    def __init__(self, name):
        self.name = name
        self.steps: list[Step] = []
        self.log: list[str] = []

    def step(self, name, *, rollback=None, retries=0):
        def deco(fn):
            self.steps.append(Step(name, fn, rollback, retries))
            return fn
        return deco

    async def run(self, ctx: dict) -> bool:
        done: list[Step] = []
        for step in self.steps:
            for attempt in range(step.retries + 1):
                try:
                    await step.action(ctx)
                    self.log.append(f"{step.name} ok")
                    done.append(step)
                    break
                except Exception as e:
                    self.log.append(f"{step.name} attempt {attempt + 1} failed: {e}")
            else:
                for s in reversed(done):
                    if s.rollback is not None:
                        await s.rollback(ctx)
                        self.log.append(f"{s.name} rolled back")
                return False
        return True


wf = Workflow("deploy")


async def undo_build(ctx):
    ctx.pop("artifact")


@wf.step("build", rollback=undo_build)
async def build(ctx):
    await asyncio.sleep(0)
    ctx["artifact"] = f"{ctx['app']}.tar"


@wf.step("upload", retries=2)
async def upload(ctx):
    ctx["tries"] = ctx.get("tries", 0) + 1
    if ctx["tries"] < 3:
        raise ConnectionError(f"try {ctx['tries']}")


@wf.step("verify")
async def verify(ctx):
    if ctx["app"] == "bad":
        raise ValueError("checksum")


async def main():
    for app in ("good", "bad"):
        wf.log.clear()
        ctx = {"app": app}
        print(app, await wf.run(ctx), sorted(ctx))
        print(*wf.log, sep="\n")

asyncio.run(main())
