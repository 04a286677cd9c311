class InventoryError(Exception):
    code = 500


class UnknownItem(InventoryError, KeyError):
    code = 404

    def __init__(self, sku):
        self.sku = sku
        super().__init__(sku)

    def __str__(self):
        return f"unknown item {self.sku!r}"


class OutOfStock(InventoryError):
    code = 409

    def __init__(self, sku: str, wanted: int, left: int) -> None:
        super().__init__(f"{sku}: wanted {wanted}, {left} left")
        self.wanted = wanted
        self.left = left
