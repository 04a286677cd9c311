from models import Order, Status
from utils import fmt

_shipped = 0


def label(order):
    global _shipped
    _shipped += 1
    order.status = Status.SHIPPED
    return fmt.title(order.article) + f" x{order.count}"


def shipped_count():
    return _shipped
