import asyncio

import steps
from saga import Context, Saga, SagaFailed, Step


async def main() -> None:
    trip = Saga(
        Step("flight", steps.book_flight, steps.cancel_flight),
        Step("hotel", steps.book_hotel, steps.cancel_hotel),
        Step("payment", steps.charge),
    )
    for city, nights, budget in [("Rome", 2, 1000), ("Rome", 1, 1000), ("Oslo", 9, 300), ("Oslo", 1, 300)]:
        ctx = Context(city=city, nights=nights, budget=budget)
        try:
            result = await trip.run(ctx)
        except SagaFailed as e:
            print(f"-> {e.step} failed, undone {e.compensated}: {e.__cause__!r} {sorted(ctx)}")
        else:
            print(f"-> paid {result.paid}")


asyncio.run(main())
