class ShopError(Exception):
    code = "shop"

    def __str__(self) -> str:
        return f"[{self.code}] {super().__str__()}"


class NotFound(ShopError):
    code = "missing"


class EmptyOrder(ShopError, ValueError):
    code = "empty"


class OutOfStock(ShopError):
    code = "stock"

    def __init__(self, sku, wanted, available):
        super().__init__(f"{sku}: wanted {wanted}, have {available}")
        self.sku = sku
        self.missing = wanted - available
