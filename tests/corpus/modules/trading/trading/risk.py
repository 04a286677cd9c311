from .orders import Order


class RiskError(RuntimeError):
    def __init__(self, order: Order, limit: int):
        super().__init__(f"{order.qty} {order.symbol} is over {limit}")
        self.order = order


class RiskManager:
    def __init__(self, max_position: int) -> None:
        self.max_position = max_position

    def check(self, order: Order, position: int) -> None:
        if abs(position + order.signed) > self.max_position:
            raise RiskError(order, self.max_position)
