import asyncio
import logging
from flags import FlagStore, flag, rules
from flags.context import Context, current
from flags.rules import All, Any, Not, Percentage, UserIn

logger = logging.getLogger("app")


@flag("new_checkout", default=False)
async def checkout(total: float) -> str:
    return f"new checkout {total:.1f}"


@checkout.fallback
async def old_checkout(total: float) -> str:
    return f"old checkout {total:.1f}"


async def handle(user: str, store: FlagStore) -> str:
    with Context.use(user=user, store=store):
        await asyncio.sleep(0)
        return f"{current().user}: {await checkout(9.95)}"


async def main() -> None:
    store = FlagStore()
    store.define("new_checkout", Any(UserIn("ann", "cyd"), All(Percentage(50), Not(UserIn("eve")))))
    results = await asyncio.gather(*(handle(u, store) for u in ("ann", "bob", "cyd", "dee", "eve")))
    print(*results, sep="\n")
    print(store.rules["new_checkout"])
    print(store.evaluations)
    store.define("dark_mode", rules.Always(True))
    with Context.use(user="zed", store=store):
        print(store.enabled("dark_mode"), store.enabled("missing"), store.enabled("missing", default=True))
    try:
        current()
    except LookupError as e:
        print("no context:", type(e).__name__)


asyncio.run(main())
