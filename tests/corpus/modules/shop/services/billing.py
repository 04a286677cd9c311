import asyncio

from models import Order, Status
from utils.config import TAX_RATE
from .errors import InvoiceError


class BillingService:
    def __init__(self, currency):
        self.currency = currency

    async def invoice(self, order: Order) -> float:
        await asyncio.sleep(0.01)
        if order.count == 0:
            raise InvoiceError(order.order_id)
        order.status = Status.PAID
        return order.net() * (1 + TAX_RATE)
