"""Saga pattern: run steps in order, compensate in reverse order on failure."""
import asyncio
from dataclasses import dataclass, field
from typing import Awaitable, Callable


class SagaError(Exception):
    def __init__(self, step: str, original: Exception, compensated: list[str]):
        super().__init__(f"saga failed at {step}: {original}")
        self.step = step
        self.original = original
        self.compensated = compensated


@dataclass
class Step:
    name: str
    action: Callable[[dict], Awaitable[None]]
    compensate: Callable[[dict], Awaitable[None]] | None = None
    retries: int = 0


@dataclass
class Saga:
    steps: list[Step] = field(default_factory=list)

    def step(self, name, compensate=None, retries=0):
        def register(fn):
            self.steps.append(Step(name, fn, compensate, retries))
            return fn
        return register

    async def execute(self, ctx: dict) -> dict:
        done: list[Step] = []
        for step in self.steps:
            for attempt in range(step.retries + 1):
                try:
                    await step.action(ctx)
                    break
                except Exception as exc:
                    if attempt < step.retries:
                        print(f"  retry {step.name} ({attempt + 1})")
                        continue
                    names = []
                    for prev in reversed(done):
                        if prev.compensate:
                            await prev.compensate(ctx)
                            names.append(prev.name)
                    raise SagaError(step.name, exc, names) from exc
            done.append(step)
        return ctx


order = Saga()


async def release(ctx):
    await asyncio.sleep(0)
    ctx["stock"] += ctx.pop("reserved")
    print("  released stock")


async def refund(ctx):
    ctx["balance"] += ctx["charged"]
    ctx["charged"] = 0
    print("  refunded")


@order.step("reserve", compensate=release)
async def reserve(ctx):
    ctx["reserved"] = ctx["qty"]
    ctx["stock"] -= ctx["qty"]


@order.step("charge", refund, retries=1)
async def charge(ctx):
    ctx["attempts"] = ctx.get("attempts", 0) + 1
    if ctx["attempts"] == 1:
        raise TimeoutError("gateway slow")
    ctx["charged"] = ctx["qty"] * 10
    if ctx["charged"] > ctx["balance"]:
        ctx["charged"] = 0
        raise ValueError("insufficient funds")
    ctx["balance"] -= ctx["charged"]


@order.step("ship")
async def ship(ctx):
    if ctx["address"] is None:
        raise LookupError("no address")
    ctx["shipped"] = True


async def main():
    cases = [
        {"qty": 2, "stock": 10, "balance": 100, "address": "Main St"},
        {"qty": 3, "stock": 10, "balance": 100, "address": None},
        {"qty": 20, "stock": 50, "balance": 100, "address": "x"},
    ]
    for ctx in cases:
        try:
            result = await order.execute(ctx)
            print("ok", sorted(result.items(), key=lambda kv: kv[0]))
        except SagaError as e:
            print(f"{e} | cause={type(e.__cause__).__name__} | undone={e.compensated}")
            print("  ", ctx["stock"], ctx["balance"], "reserved" in ctx)


asyncio.run(main())
