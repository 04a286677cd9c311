import asyncio

from saga.context import Context


async def book_flight(ctx: Context) -> None:
    await asyncio.sleep(0)
    ctx["flight"] = 120.5
    print("booked flight to", ctx.city)


async def cancel_flight(ctx: Context) -> None:
    print("cancelled flight", ctx.pop("flight"))
