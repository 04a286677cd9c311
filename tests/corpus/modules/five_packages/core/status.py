from enum import Enum


class Status(Enum):
    NEW = "new"
    PAID = "paid"
    FAILED = "failed"

    @property
    def label(self) -> str:
        return self.value.title()
