from enum import auto

from machine import Machine, State, transitions


class OrderState(State):
    NEW = auto()
    PAID = auto()
    SHIPPED = auto()
    DELIVERED = auto()

    @property
    def final(self):
        return self is OrderState.DELIVERED

    @classmethod
    def from_label(cls, label):
        return cls[label.strip("!").upper()]


ORDER_TABLE = transitions(
    (OrderState.NEW, "pay", OrderState.PAID),
    (OrderState.PAID, "ship", OrderState.SHIPPED),
    (OrderState.SHIPPED, "deliver", OrderState.DELIVERED),
    (OrderState.PAID, "cancel", OrderState.NEW),
)


def order_machine():
    return Machine(OrderState.NEW, ORDER_TABLE)
