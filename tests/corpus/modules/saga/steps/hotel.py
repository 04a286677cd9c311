from saga import Context

_rooms = {"Rome": 1, "Oslo": 3}


async def book_hotel(ctx: Context) -> None:
    city, nights = ctx.require("city", "nights")
    if _rooms.get(city, 0) == 0:
        raise LookupError(f"no rooms in {city}")
    _rooms[city] -= 1
    ctx["hotel"] = nights * 80
    print(f"booked {nights} nights in {city}")


async def cancel_hotel(ctx: Context) -> None:
    _rooms[ctx["city"]] += 1
    print("cancelled hotel", ctx.pop("hotel"))
