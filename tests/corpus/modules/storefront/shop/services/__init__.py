from shop.services.orders import OrderService
from shop.services.notify import attach

__all__ = ["OrderService", "attach"]
