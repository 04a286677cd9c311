import asyncio
from dataclasses import dataclass
from typing import Awaitable, Callable


@dataclass(frozen=True)
class Retry:
    attempts: int = 1

    async def call(self, function: Callable[[], Awaitable[str]]) -> str:
        for attempt in range(1, self.attempts):
            try:
                return await function()
            except ConnectionError as error:
                print(f"attempt {attempt}: {error}")
        return await function()


@dataclass(frozen=True)
class Step:
    name: str
    run: Callable[[dict], Awaitable[str]]
    retry: Retry = Retry()


STEPS: dict[str, Step] = {}


def step(*, attempts: int = 1):
    def decorate(function):
        STEPS[function.__name__] = Step(function.__name__, function, Retry(attempts))
        return function
    return decorate


@step()
async def build(ctx: dict) -> str:
    await asyncio.sleep(0)
    ctx["artifact"] = "app.tar"
    return "built"


@step(attempts=3)
async def upload(ctx: dict) -> str:
    ctx["tries"] = ctx.get("tries", 0) + 1
    if ctx["tries"] < 3:
        raise ConnectionError(f"try {ctx['tries']}")
    return f"uploaded {ctx['artifact']}"


async def main():
    ctx = {}
    for step in STEPS.values():
        print(step.name, await step.retry.call(lambda: step.run(ctx)))


asyncio.run(main())
