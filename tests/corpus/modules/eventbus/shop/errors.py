__all__ = ["ShopClosed", "UnknownSku"]


class ShopClosed(Exception):
    def __init__(self):
        super().__init__("closed", 503)


class UnknownSku(LookupError):
    pass
