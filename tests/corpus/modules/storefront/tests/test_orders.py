import asyncio
from shop.app import create_app
from shop.domain import Product


def test_add():
    async def scenario():
        app = create_app()
        await app.products.add(Product("A", "a", 1.0))
        return len(app.products)

    assert asyncio.run(scenario()) == 1
