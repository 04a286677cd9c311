from enum import Enum


class Status(Enum):
    NEW = 1
    PAID = 2
    SHIPPED = 3
