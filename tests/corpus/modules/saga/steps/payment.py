from saga import Context


async def charge(ctx: Context) -> None:
    total = ctx.get("hotel", 0) + ctx.get("flight", 0)
    if total > ctx["budget"]:
        raise ValueError(f"{total:.2f} exceeds {ctx['budget']}")
    ctx["paid"] = total
