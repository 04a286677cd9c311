"""A small shop: three packages that import each other."""
import asyncio

from models import Order, Status
from services.billing import BillingService, InvoiceError
from services import shipping
from utils import fmt
from utils.config import SETTINGS, TAX_RATE


async def main() -> None:
    orders = [Order(1, "pen", 3, 1.5), Order(2, "book", 1, 12.0), Order(3, "lamp", 0, 30.0)]
    billing = BillingService(SETTINGS["currency"])
    for order in orders:
        try:
            total = await billing.invoice(order)
            print(fmt.money(total, billing.currency))
        except InvoiceError as e:
            print("failed:", e, e.order_id)
    for order in orders:
        if order.status is Status.PAID:
            print(shipping.label(order))
    print(shipping.shipped_count(), TAX_RATE, orders[0])


if __name__ == "__main__":
    asyncio.run(main())
