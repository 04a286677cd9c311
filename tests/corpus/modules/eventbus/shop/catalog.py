from typing import Iterator, NamedTuple


class Product(NamedTuple):
    sku: str
    price: float
    stock: int = 5


class Catalog:
    def __init__(self, *products: Product):
        self._by_sku = {p.sku: p for p in products}

    def __getitem__(self, sku: str) -> Product:
        return self._by_sku[sku]

    def __contains__(self, sku: object) -> bool:
        return sku in self._by_sku

    def update(self, sku, stock):
        self._by_sku[sku] = self._by_sku[sku]._replace(stock=stock)
        return self._by_sku[sku]

    def __iter__(self) -> Iterator[Product]:
        yield from self._by_sku.values()

    def __str__(self):
        return ", ".join(f"{p.sku}x{p.stock}" for p in self)


def default_catalog():
    return Catalog(Product("tea", 4.5), Product("milk", 1.25, stock=1))
