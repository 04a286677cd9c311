import asyncio

import core.settings as settings
import util.text as text
from core import Status, bump, VERSION
from models import Customer, Order, PremiumCustomer
from models.order import total_orders
from plugins import load_all
from services.checkout import CheckoutService, CheckoutError


async def main() -> None:
    print(f"shop {VERSION} debug={settings.DEBUG}")
    settings.DEBUG = True
    settings.limits["orders"] = 3
    service = CheckoutService()
    ann = Customer("ann")
    bob = PremiumCustomer("bob", discount=10)
    for customer, amounts in ((ann, [10, 20.5]), (bob, [100, 1])):
        for amount in amounts:
            try:
                order = await service.place(customer, amount)
                print(text.pad(order.describe()), order.status is Status.PAID)
            except CheckoutError as e:
                print("failed:", e, e.code)
    print(total_orders(), len(Order.registry), bump(), bump(5))
    print(sorted(s.name for s in Status), Status("paid").label)
    for plugin in load_all():
        print(plugin.name, plugin.run("Data"))
    print(settings.describe())


if __name__ == "__main__":
    asyncio.run(main())
