from inventory.api.router import route
from inventory.domain import Order
import inventory.state as state


@route("/order")
async def order(sku, count=1):
    stock = state.stock
    async with stock.transaction():
        item = await stock.take(sku, count)
        state.next_id += 1
        placed = Order(state.next_id).add(item, count)
        state.orders.append(placed)
    return {"id": placed.id, "net": placed.net}
