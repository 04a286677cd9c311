from dataclasses import dataclass


@dataclass(frozen=True)
class Price:
    per: float
    unit: str

    def of(self, quantity):
        return self.per * quantity


def pieces(per):
    return Price(per, "pcs")


def metres(per):
    return Price(per, "m")
