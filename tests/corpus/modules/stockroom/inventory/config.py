LOW_STOCK: int = 5
