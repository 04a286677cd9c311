from ..config import settings
from ..domain import Customer, EmptyOrder, NotFound, Order, OrderLine, OutOfStock, Product
from ..events import EventBus
from ..repository import Repository


class OrderService:
    def __init__(self, products: Repository[Product], customers: Repository[Customer], bus: EventBus):
        self.products, self.customers, self.bus = products, customers, bus

    async def place(self, customer_id: str, wanted: dict[str, int]) -> Order:
        if not wanted:
            raise EmptyOrder("nothing ordered")
        customer = await self.customers.get(customer_id)
        if customer is None:
            raise NotFound(customer_id)
        order = Order(customer, tax_rate=settings.tax_rate)
        for sku, quantity in wanted.items():
            product = await self.products.get(sku)
            if not product:
                raise NotFound(f"no product {sku}")
            if product.stock < quantity:
                raise OutOfStock(sku, quantity, product.stock)
            order.lines.append(OrderLine(product, quantity))
        for line in order.lines:
            line.product.stock -= line.quantity
        await self.bus.emit("order.placed", number=order.number, total=order.total)
        return order
